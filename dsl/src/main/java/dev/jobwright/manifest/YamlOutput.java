package dev.jobwright.manifest;

import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * Puts YAML together: the emitter of the library lays out, and the texts come from here.
 *
 * <p>How a text is to be written is known before the emitter sees it, which would look at each
 * character three times more. So it gets a stand-in of one letter for each text, and where it
 * writes the stand-in the text takes its place.
 */
final class YamlOutput extends Writer {
  private static final char TEXT = 't';
  private static final char BLOCK = 'b';
  private static final String TEXT_STAND_IN = String.valueOf(TEXT);
  private static final String BLOCK_STAND_IN = String.valueOf(BLOCK);

  /** As long as a key that the emitter marks with a question mark. */
  private static final String LONG_STAND_IN = TEXT_STAND_IN.repeat(128);

  private char[] out = new char[2048];
  private int end;

  /** Those the emitter has not written yet: it writes later than it is told, in the same order. */
  private final Queue<String> texts = new ArrayDeque<>(4);

  /** Returns what the emitter is to write for a text that stands in one line. */
  String standIn(String line) {
    texts.add(line);
    return line.length() < LONG_STAND_IN.length() ? TEXT_STAND_IN : LONG_STAND_IN;
  }

  /** Returns what the emitter is to write for a text that is a block. */
  String standInForBlock(String text) {
    texts.add(text);
    return BLOCK_STAND_IN;
  }

  @Override
  public void write(String part) {
    write(part, 0, part.length());
  }

  /** Takes a stand-in whole, or a piece of the layout, in which there are no letters. */
  @Override
  public void write(String part, int start, int length) {
    if (length == 0) {
      return;
    }
    char first = part.charAt(start);
    if (first == TEXT) {
      append(texts.remove());
    } else if (first == BLOCK) {
      append(Block.of(texts.remove(), line()));
    } else if (length == 1) {
      makeRoom(1);
      out[end++] = first;
    } else {
      append(part.substring(start, start + length));
    }
  }

  @Override
  public void write(char[] part, int start, int length) {
    write(new String(part, start, length));
  }

  private void append(String text) {
    makeRoom(text.length());
    text.getChars(0, text.length(), out, end);
    end += text.length();
  }

  private void makeRoom(int more) {
    if (out.length - end < more) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, Math.addExact(end, more)));
    }
  }

  /** Returns what stands in the last line. */
  private String line() {
    int start = end;
    while (start > 0 && out[start - 1] != '\n') {
      start--;
    }
    return new String(out, start, end - start);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return new String(out, 0, end);
  }
}
