package dev.jobwright.junit;

import dev.jobwright.runtime.JobRun;

/** Tells beside a test's failure what ran in it, and how to see the same again. */
final class WhatRan extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private WhatRan(String message) {
    super(message, null, false, false);
  }

  static WhatRan in(Session session) {
    StringBuilder text =
        new StringBuilder(
            "at %1$s, with seed %2$d (-D%3$s=%2$d)"
                .formatted(session.now(), session.seed(), Defaults.SEED));
    for (JobRun run : session.runtime().runs()) {
      text.append("%n  Job %s: %s".formatted(run.name(), run.status()));
    }
    return new WhatRan(text.toString());
  }
}
