package dev.jobwright.manifest;

import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Collects YAML and escapes what cannot be seen in it.
 *
 * <p>A block is announced, and put in place of the word the emitter writes for it.
 *
 * <p>The emitter shows every character above {@code U+00A0} as itself, line ends of YAML 1.1 among
 * them. It hands each one of a quoted text over alone, and text that is not quoted has none to
 * hide.
 */
final class VisibleText extends Writer {
  /** What the emitter is given in place of a block; a text of this word would be in quotes. */
  static final String BLOCK = "no";

  private final StringBuilder out = new StringBuilder(1024);
  private final Queue<String> blocks = new ArrayDeque<>();

  /** Says what a {@link #BLOCK} to come stands for: the emitter writes later than it is told. */
  void announce(String text) {
    blocks.add(text);
  }

  @Override
  public void write(String part) {
    int first = part.codePointAt(0);
    if (part.equals(BLOCK) && !blocks.isEmpty() && isUnquoted()) {
      Block.append(out, blocks.remove());
    } else if (first <= '~' || Characters.isVisible(first)) {
      out.append(part);
    } else {
      out.append(String.format(Character.isBmpCodePoint(first) ? "\\u%04x" : "\\U%08x", first));
    }
  }

  @Override
  public void write(String text, int start, int length) {
    if (text.equals(BLOCK) && !blocks.isEmpty() && isUnquoted()) {
      Block.append(out, blocks.remove());
    } else {
      out.append(text, start, start + length);
    }
  }

  private boolean isUnquoted() {
    return out.length() == 0 || out.charAt(out.length() - 1) != '"';
  }

  @Override
  public void write(char[] text, int start, int length) {
    out.append(text, start, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return out.toString();
  }
}
