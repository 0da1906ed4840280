package dev.jobwright.local;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** The files of a runtime's long logs; those of logs that nobody can ask for any more vanish. */
final class SpillFiles {
  private final Set<SpillFile> files = Collections.newSetFromMap(new WeakHashMap<>());
  private boolean closed;

  synchronized SpillFile create(int limit) {
    SpillFile file = new SpillFile(closed ? 0 : limit);
    files.add(file);
    return file;
  }

  synchronized void close() {
    closed = true;
    files.forEach(SpillFile::close);
  }
}
