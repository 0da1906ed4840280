package dev.jobwright.bench;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Work of a size or at a pace that few reach.
 *
 * @param group word by which the command is asked for it
 * @param work what is done, as the table names it
 * @param heap size of the heap; empty for what the JVM takes by itself
 * @param side how it is done
 * @param goal how long it is meant to take at most, by the clock
 */
record Feat(String group, String work, String heap, Side side, Duration goal) {
  private static final int ROUNDS = 3;

  /** Does the work as often as the effort allows and keeps the median round. */
  Done perform(Effort effort) {
    int rounds = Math.min(ROUNDS, effort.rounds());
    return Stream.generate(() -> performOnce(effort))
        .limit(rounds)
        .sorted((one, other) -> Double.compare(one.clockSeconds(), other.clockSeconds()))
        .skip(rounds / 2)
        .findFirst()
        .orElseThrow();
  }

  private Done performOnce(Effort effort) {
    System.err.println(work);
    Rate rate = side.measure(effort);
    return new Done(this, 1 / rate.perCpuSecond(), 1 / rate.perSecond());
  }

  /** How long it took, of processor time and by the clock. */
  record Done(Feat feat, double cpuSeconds, double clockSeconds) {}
}
