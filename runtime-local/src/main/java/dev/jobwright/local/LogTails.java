package dev.jobwright.local;

import org.jspecify.annotations.Nullable;

/** Takes the ends of pods' logs for one report, and of all together no more than a megabyte. */
final class LogTails {
  private static final int LONGEST = 16 << 10;

  private int left = 1 << 20;

  String of(@Nullable ContainerRun run) {
    if (run == null || left <= 0) {
      return "";
    }
    String log = run.logText();
    int wanted = Math.min(LONGEST, left);
    String tail = log.length() <= wanted ? log : "…" + log.substring(log.length() - wanted);
    left -= tail.length();
    return tail;
  }
}
