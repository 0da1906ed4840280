package dev.jobwright.local;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A temporary file that keeps the last bytes written to it, and needs no tidying up: where the
 * system allows it has no name, and it is gone when it is closed or nobody knows of it any more.
 */
final class SpillFile {
  private static final Logger log = LoggerFactory.getLogger(SpillFile.class);

  private final int limit;
  private @Nullable RandomAccessFile file;
  private long written;

  SpillFile(int limit) {
    this.limit = limit;
    try {
      file = limit == 0 ? null : open();
    } catch (IOException e) {
      log.warn("There is no room for a long log, only its end is kept", e);
    }
  }

  private static RandomAccessFile open() throws IOException {
    File path = File.createTempFile("jobwright-log-", ".txt");
    RandomAccessFile opened = new RandomAccessFile(path, "rw");
    if (!path.delete()) {
      path.deleteOnExit();
    }
    return opened;
  }

  /** Adds bytes; it is filled from its beginning to its limit, then round and round. */
  synchronized void append(byte[] source, int length) {
    int skipped = Math.max(0, length - limit);
    written += skipped;
    for (int from = skipped; from < length; ) {
      int at = limit == 0 ? 0 : (int) (written % limit);
      int part = Math.min(length - from, Math.max(1, limit - at));
      write(source, from, part, at);
      written += part;
      from += part;
    }
  }

  private void write(byte[] source, int from, int length, int at) {
    if (file == null) {
      return;
    }
    try {
      file.seek(at);
      file.write(source, from, length);
    } catch (IOException e) {
      log.warn("There is no room for a long log, only its end is kept", e);
      close();
    }
  }

  /** Returns how many bytes there are. */
  synchronized int size() {
    return file == null ? 0 : (int) Math.min(limit, written);
  }

  /** Returns how many bytes were dropped. */
  synchronized long dropped() {
    return written - size();
  }

  /** Returns the bytes that there are, oldest first. */
  synchronized byte[] content() {
    byte[] content = new byte[size()];
    if (file == null) {
      return content;
    }
    int oldest = written <= limit ? 0 : (int) (written % limit);
    try {
      file.seek(oldest);
      file.readFully(content, 0, content.length - oldest);
      file.seek(0);
      file.readFully(content, content.length - oldest, oldest);
    } catch (IOException e) {
      log.warn("A long log cannot be read", e);
    }
    return content;
  }

  /** Drops all there is. */
  synchronized void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      log.debug("A log's file could not be closed", e);
    }
    file = null;
  }
}
