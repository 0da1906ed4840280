package dev.jobwright.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds and kills what a container's process leaves behind, as the end of a container's first
 * process is the end of all of them.
 *
 * <p>Processes hand their environment on to their children, so all of a container bear its mark,
 * whoever their parent is by now. Linux shows it under {@code /proc}; elsewhere nothing is found.
 */
final class ProcessMarks {
  /** The variable that bears the mark. */
  static final String VARIABLE = "JOBWRIGHT_CONTAINER";

  private static final Path PROC = Path.of("/proc");
  private static final String SOUGHT = "\0" + VARIABLE + "=";
  private static final int ROUNDS = 1_000;
  private static final long PAUSE_NANOS = 1_000_000;

  private final Set<String> ended = ConcurrentHashMap.newKeySet();

  /** Kills all processes with a mark and returns when they are gone; one search serves many. */
  void killAll(String mark) {
    ended.add(mark);
    synchronized (this) {
      if (ended.contains(mark)) {
        Set<String> marks = Set.copyOf(ended);
        killAll(marks);
        ended.removeAll(marks);
      }
    }
  }

  private static void killAll(Set<String> marks) {
    for (int round = 0; round < ROUNDS; round++) {
      Set<Long> found = new HashSet<>();
      markedProcesses().forEach((pid, mark) -> addIf(marks.contains(mark), pid, found));
      if (found.isEmpty()) {
        return;
      }
      found.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static void addIf(boolean condition, Long pid, Set<Long> pids) {
    if (condition) {
      pids.add(pid);
    }
  }

  private static Map<Long, String> markedProcesses() {
    Map<Long, String> marks = new HashMap<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(PROC, "[1-9]*")) {
      for (Path folder : folders) {
        String environment = "\0" + environmentIn(folder);
        int at = environment.indexOf(SOUGHT);
        if (at >= 0) {
          int from = at + SOUGHT.length();
          int to = environment.indexOf('\0', from);
          String mark = environment.substring(from, to < 0 ? environment.length() : to);
          marks.put(Long.valueOf(folder.getFileName().toString()), mark);
        }
      }
    } catch (IOException e) {
      return Map.of();
    }
    return marks;
  }

  /** Reads a process's environment; empty when it has ended or belongs to somebody else. */
  private static String environmentIn(Path folder) {
    try {
      return new String(Files.readAllBytes(folder.resolve("environ")), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
