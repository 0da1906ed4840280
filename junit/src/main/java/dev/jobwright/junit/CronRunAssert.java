package dev.jobwright.junit;

import dev.jobwright.report.CronReport;
import dev.jobwright.report.Fire;
import dev.jobwright.runtime.CronRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Assertions on a CronJob. Each returns this, and throws an {@link AssertionError} with a list of
 * the fires when it does not hold.
 */
public final class CronRunAssert {
  private final CronRun run;
  private String description = "";

  CronRunAssert(CronRun run) {
    this.run = run;
  }

  /**
   * Describes what is asserted next, for the message of a failure.
   *
   * @param text the description
   * @return this
   */
  public CronRunAssert as(String text) {
    description = "[" + text + "] ";
    return this;
  }

  /**
   * Asserts that a Job was started for each of some times of the schedule.
   *
   * @param times the times, among perhaps others
   * @return this
   */
  public CronRunAssert firedAt(Instant... times) {
    return requireAll("fired at", times, fired(run.report()));
  }

  /**
   * Asserts the times for which Jobs were started.
   *
   * @param times all of them, in order
   * @return this
   */
  public CronRunAssert firedExactlyAt(Instant... times) {
    CronReport report = run.report();
    List<Instant> fired = fired(report);
    return require(
        fired.equals(List.of(times)),
        "to have fired exactly at %s but it did at %s".formatted(Arrays.toString(times), fired),
        report);
  }

  /**
   * Asserts how many Jobs were started for times of the schedule.
   *
   * @param count the number
   * @return this
   */
  public CronRunAssert hasFired(int count) {
    CronReport report = run.report();
    int actual = fired(report).size();
    return require(
        actual == count,
        "to have fired %d times but it has %d times".formatted(count, actual),
        report);
  }

  /**
   * Asserts that no Job was started for some times of the schedule.
   *
   * @param times the times, among perhaps others
   * @return this
   */
  public CronRunAssert skipped(Instant... times) {
    return requireAll("skipped", times, run.report().skipped());
  }

  /**
   * Asserts that a Job was started for each time of the schedule.
   *
   * @return this
   */
  public CronRunAssert skippedNone() {
    CronReport report = run.report();
    return require(
        report.skipped().isEmpty(),
        "to have skipped nothing but it has " + report.skipped(),
        report);
  }

  /**
   * Asserts that two of its Jobs ran at the same time.
   *
   * @return this
   */
  public CronRunAssert overlapped() {
    CronReport report = run.report();
    return require(!overlaps(report).isEmpty(), "to have overlapped but it never has", report);
  }

  /**
   * Asserts that no two of its Jobs ran at the same time.
   *
   * @return this
   */
  public CronRunAssert neverOverlapped() {
    CronReport report = run.report();
    List<String> overlaps = overlaps(report);
    return require(
        overlaps.isEmpty(), "never to have overlapped but these have " + overlaps, report);
  }

  /**
   * Asserts that every Job that has ended is complete.
   *
   * @return this
   */
  public CronRunAssert allSucceeded() {
    CronReport report = run.report();
    List<String> others =
        report.fires().stream()
            .filter(fire -> fire.ended() != null && !fire.state().equals("Complete"))
            .map(Fire::job)
            .toList();
    return require(
        others.isEmpty(), "to have Jobs that are all complete but these are not " + others, report);
  }

  /** Jobs are in the order of their starts: one overlaps some earlier one, or the next. */
  private static List<String> overlaps(CronReport report) {
    List<String> names = new ArrayList<>();
    List<Fire> running = new ArrayList<>();
    for (Fire fire : report.fires()) {
      running.removeIf(before -> !before.overlaps(fire));
      running.forEach(before -> names.add(before.job() + " and " + fire.job()));
      running.add(fire);
    }
    return names;
  }

  private static List<Instant> fired(CronReport report) {
    return report.fires().stream().map(Fire::scheduled).filter(Objects::nonNull).toList();
  }

  private CronRunAssert requireAll(String what, Instant[] expected, List<Instant> actual) {
    List<Instant> missing = new ArrayList<>(List.of(expected));
    missing.removeAll(actual);
    return require(
        missing.isEmpty(),
        "to have %s %s but not at %s".formatted(what, Arrays.toString(expected), missing),
        run.report());
  }

  private CronRunAssert require(boolean holds, String expected, CronReport report) {
    if (!holds) {
      throw new AssertionError(
          "%sexpected CronJob %s %s%n%s"
              .formatted(description, run.name(), expected, report.toText()));
    }
    return this;
  }
}
