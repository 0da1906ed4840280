package dev.jobwright.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds how often each warm side is measured
 * @param coldStarts how often each program is started
 * @param iterations how often a warm side is measured in one process, after as many for warming up
 * @param iteration how long one of these takes
 */
record Effort(int rounds, int coldStarts, int iterations, Duration iteration) {
  /** For figures to be written down. */
  static final Effort FULL = new Effort(7, 21, 3, Duration.ofSeconds(1));

  /** Enough to see that everything runs, and roughly how fast. */
  static final Effort QUICK = new Effort(1, 5, 2, Duration.ofMillis(500));
}
