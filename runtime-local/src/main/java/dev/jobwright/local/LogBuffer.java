package dev.jobwright.local;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The log of one run of a container: its end in memory, what came before in a file, and when that
 * is full too the oldest is dropped.
 */
final class LogBuffer extends OutputStream {
  private static final int IN_MEMORY = 1 << 16;
  private static final int INITIAL = 256;

  private final SpillFiles files;
  private final int memoryLimit;
  private final int fileLimit;
  private final List<LineReader> readers = new CopyOnWriteArrayList<>();
  private byte[] recent = new byte[0];
  private int used;
  private @Nullable SpillFile older;

  LogBuffer(int limit, SpillFiles files) {
    this.files = files;
    memoryLimit = Math.max(1, Math.min(IN_MEMORY, limit / 2));
    fileLimit = limit - memoryLimit;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    synchronized (this) {
      append(source, offset, length);
      readers.forEach(reader -> reader.take(source, offset, length));
    }
    readers.forEach(LineReader::tell);
  }

  private void append(byte[] source, int offset, int length) {
    for (int from = offset, end = offset + length; from < end; ) {
      if (used == memoryLimit) {
        spill();
      }
      int part = Math.min(end - from, memoryLimit - used);
      grow(used + part);
      System.arraycopy(source, from, recent, used, part);
      used += part;
      from += part;
    }
  }

  private void grow(int needed) {
    if (recent.length < needed) {
      int size = Math.max(needed, Math.max(INITIAL, recent.length * 2));
      recent = Arrays.copyOf(recent, Math.min(memoryLimit, size));
    }
  }

  private void spill() {
    if (older == null) {
      older = files.create(fileLimit);
    }
    older.append(recent, used);
    used = 0;
  }

  /** Lets a reader have what was written so far, and then all that will be. */
  void follow(LineReader reader) {
    synchronized (this) {
      byte[] soFar = text().getBytes(StandardCharsets.UTF_8);
      reader.take(soFar, 0, soFar.length);
      reader.goLive();
      readers.add(reader);
    }
    reader.tell();
  }

  /** Returns the log as text; what was dropped from its beginning is said in the first line. */
  synchronized String text() {
    String end = new String(recent, 0, used, StandardCharsets.UTF_8);
    if (older == null) {
      return end;
    }
    byte[] kept = Arrays.copyOf(older.content(), older.size() + used);
    System.arraycopy(recent, 0, kept, kept.length - used, used);
    String text = new String(kept, StandardCharsets.UTF_8);
    long dropped = older.dropped();
    return dropped == 0
        ? text
        : "[the first %d bytes of this log were dropped]\n".formatted(dropped) + text;
  }
}
