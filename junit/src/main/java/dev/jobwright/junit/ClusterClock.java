package dev.jobwright.junit;

import dev.jobwright.runtime.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Time on a cluster, which passes by itself. */
record ClusterClock(TestRuntime runtime) implements TestClock {
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public void advanceTo(Instant instant) {
    try {
      TimeUnit.NANOSECONDS.sleep(Math.max(0, Duration.between(now(), instant).toNanos()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean runUntilIdle() {
    return runtime.runs().stream()
        .noneMatch(run -> run.await(PATIENCE) instanceof Outcome.StillRunning);
  }
}
