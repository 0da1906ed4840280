package dev.jobwright.k8s;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts a stream of bytes into lines; a line that is too long is cut too. */
final class LineSplitter {
  private final int longest;
  private final Consumer<String> lines;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  LineSplitter(int longest, Consumer<String> lines) {
    this.longest = longest;
    this.lines = lines;
  }

  void accept(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      if (next == '\n') {
        flush();
      } else {
        begun.write(next);
        if (begun.size() >= longest) {
          flush();
        }
      }
    }
  }

  /** Tells the line that has no end, if there is one. */
  void end() {
    if (begun.size() > 0) {
      flush();
    }
  }

  private void flush() {
    String line = begun.toString(StandardCharsets.UTF_8);
    begun.reset();
    lines.accept(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
  }
}
