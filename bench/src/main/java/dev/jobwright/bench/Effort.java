package dev.jobwright.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds how often each warm side is measured
 * @param coldStarts how often each program is started
 * @param warmUps how often a warm side runs in one process before it is measured
 * @param iterations how often it is measured there
 * @param iteration how long one of these takes
 */
record Effort(int rounds, int coldStarts, int warmUps, int iterations, Duration iteration) {
  /**
   * For figures to be written down.
   *
   * <p>The JVM compiles for some ten seconds of processor time before a Job is read or declared as
   * fast as it will be, whoever reads or declares it.
   */
  static final Effort FULL = new Effort(5, 21, 8, 3, Duration.ofSeconds(1));

  /** Enough to see that everything runs, and roughly how fast. */
  static final Effort QUICK = new Effort(1, 5, 4, 2, Duration.ofMillis(500));
}
