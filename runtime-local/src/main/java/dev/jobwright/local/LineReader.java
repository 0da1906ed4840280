package dev.jobwright.local;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes lines of a log's bytes and tells a listener of them, one at a time and in order. */
final class LineReader {
  private static final Logger log = LoggerFactory.getLogger(LineReader.class);

  private final Listener listener;
  private final InstantSource clock;
  private final Executor notifier;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean telling = new AtomicBoolean();
  private boolean live;
  private boolean ended;

  /** Told each line, with the time at which it was written if that was seen. */
  @FunctionalInterface
  interface Listener {
    void line(String text, @Nullable Instant time);
  }

  private record Line(String text, @Nullable Instant time) {}

  LineReader(Listener listener, InstantSource clock, Executor notifier) {
    this.listener = listener;
    this.clock = clock;
    this.notifier = notifier;
  }

  /** Notes the time from now on: what is taken in is just being written. */
  synchronized void goLive() {
    live = true;
  }

  /** Takes bytes in; the listener hears of them with {@link #tell()}. */
  synchronized void take(byte[] source, int offset, int length) {
    for (int i = offset; !ended && i < offset + length; i++) {
      if (source[i] == '\n') {
        endLine();
      } else {
        line.write(source[i]);
      }
    }
  }

  private void endLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    String bare = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    lines.add(new Line(bare, live ? clock.instant() : null));
    line.reset();
  }

  /** Ends the log, and with it a last line that has no end. */
  void end() {
    synchronized (this) {
      if (line.size() > 0) {
        endLine();
      }
      ended = true;
    }
    tell();
  }

  /** Drops what the listener has not heard of. */
  synchronized void cancel() {
    ended = true;
    lines.clear();
  }

  void tell() {
    if (!lines.isEmpty()) {
      notifier.execute(this::tellAll);
    }
  }

  private void tellAll() {
    while (!lines.isEmpty() && telling.compareAndSet(false, true)) {
      for (Line next = lines.poll(); next != null; next = lines.poll()) {
        call(next);
      }
      telling.set(false);
    }
  }

  private void call(Line next) {
    try {
      listener.line(next.text, next.time);
    } catch (RuntimeException e) {
      log.error("A listener to a container's log failed", e);
    }
  }
}
