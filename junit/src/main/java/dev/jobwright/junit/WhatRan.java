package dev.jobwright.junit;

import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import java.nio.file.Path;
import java.util.List;

/** Tells beside a test's failure what ran in it, and how to see the same again. */
final class WhatRan extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 5;

  private WhatRan(String message) {
    super(message, null, false, false);
  }

  /** Describes the runs of a session, and writes their reports as pages. */
  static WhatRan in(Session session, ReportFolder folder) {
    StringBuilder text =
        new StringBuilder(
            "at %1$s, with seed %2$d (-D%3$s=%2$d)%n"
                .formatted(session.now(), session.seed(), Defaults.SEED));
    List<Path> pages = folder.write(session.runtime());
    List<JobRun> runs = session.runtime().runs();
    runs.stream().limit(MOST).forEach(run -> text.append(run.report().toText()));
    if (runs.size() > MOST) {
      text.append("and %d more Jobs%n".formatted(runs.size() - MOST));
    }
    session.runtime().cronRuns().stream()
        .map(CronRun::report)
        .forEach(report -> text.append(report.toText()));
    pages.forEach(page -> text.append("report: %s%n".formatted(page)));
    return new WhatRan(text.toString().stripTrailing());
  }
}
