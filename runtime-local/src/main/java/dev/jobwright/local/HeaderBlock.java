package dev.jobwright.local;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** HTTP/2 headers, each written in full: no table, no compression. Names and values are short. */
final class HeaderBlock {
  private static final int LITERAL_NEVER_INDEXED = 0x10;
  private static final int LONGEST = 126;

  private final ByteArrayOutputStream block = new ByteArrayOutputStream();

  void add(String name, String value) {
    block.write(LITERAL_NEVER_INDEXED);
    write(name);
    write(value);
  }

  private void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    if (bytes.length > LONGEST) {
      throw new IllegalArgumentException("header of more than 126 bytes: " + text);
    }
    block.write(bytes.length);
    block.writeBytes(bytes);
  }

  byte[] bytes() {
    return block.toByteArray();
  }
}
