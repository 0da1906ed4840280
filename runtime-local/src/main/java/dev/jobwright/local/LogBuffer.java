package dev.jobwright.local;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The log of one run of a container: all of it, or when that is too long its end. */
final class LogBuffer extends OutputStream {
  private static final int INITIAL = 256;

  private final int limit;

  /** Filled from its beginning until it has the size of the limit, then round and round. */
  private byte[] bytes = new byte[0];

  private long written;

  LogBuffer(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] source, int offset, int length) {
    int skipped = Math.max(0, length - limit);
    grow((int) Math.min(limit, written + length));
    written += skipped;
    for (int from = offset + skipped; from < offset + length; ) {
      int at = (int) (written % limit);
      int part = Math.min(offset + length - from, bytes.length - at);
      System.arraycopy(source, from, bytes, at, part);
      written += part;
      from += part;
    }
  }

  private void grow(int needed) {
    if (bytes.length < needed) {
      int size = Math.max(needed, Math.max(INITIAL, bytes.length * 2));
      bytes = Arrays.copyOf(bytes, Math.min(limit, size));
    }
  }

  /** Returns the log as text; what was dropped from its beginning is said in the first line. */
  synchronized String text() {
    if (written <= limit) {
      return new String(bytes, 0, (int) written, StandardCharsets.UTF_8);
    }
    int oldest = (int) (written % limit);
    byte[] ordered = new byte[limit];
    System.arraycopy(bytes, oldest, ordered, 0, limit - oldest);
    System.arraycopy(bytes, 0, ordered, limit - oldest, oldest);
    return "[the first %d bytes of this log were dropped]\n".formatted(written - limit)
        + new String(ordered, StandardCharsets.UTF_8);
  }
}
