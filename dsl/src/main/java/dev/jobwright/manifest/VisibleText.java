package dev.jobwright.manifest;

import java.io.Writer;

/**
 * Collects YAML and escapes what cannot be seen in it.
 *
 * <p>The emitter shows every character above {@code U+00A0} as itself, line ends of YAML 1.1 among
 * them. It hands each one of a quoted text over alone, and text that is not quoted has none to
 * hide.
 */
final class VisibleText extends Writer {
  private final StringBuilder out = new StringBuilder(1024);

  @Override
  public void write(String part) {
    int first = part.codePointAt(0);
    if (first <= '~' || Characters.isVisible(first)) {
      out.append(part);
    } else {
      out.append(String.format(Character.isBmpCodePoint(first) ? "\\u%04x" : "\\U%08x", first));
    }
  }

  @Override
  public void write(String text, int start, int length) {
    out.append(text, start, start + length);
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
