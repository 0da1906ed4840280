package dev.jobwright.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reports for the tests of this package. */
final class Samples {
  static final Instant START = Instant.parse("2027-01-04T00:00:00Z");

  private Samples() {}

  static Instant at(long second) {
    return START.plusSeconds(second);
  }

  static Attempt ran(int number, long start, long end, int exitCode) {
    String reason = exitCode == 0 ? "Completed" : exitCode == 137 ? "OOMKilled" : "Error";
    return new Attempt("main", number, at(start), at(end), exitCode, reason);
  }

  static Attempt runs(int number, long start) {
    return new Attempt("main", number, at(start), null, null, "");
  }

  static PodReport pod(
      String name, long created, @Nullable Long ended, String phase, Attempt... attempts) {
    return new PodReport(
        name,
        null,
        at(created),
        ended == null ? null : at(ended),
        phase,
        "",
        false,
        List.of(attempts),
        "log of " + name);
  }

  /** A pod that is replaced, and one whose container is restarted twice. */
  static List<PodReport> pods() {
    return List.of(
        pod("a", 0, 20L, "Failed", ran(1, 5, 20, 1)),
        pod("b", 30, 100L, "Succeeded", ran(1, 30, 40, 137), ran(2, 40, 55, 2), ran(3, 65, 100, 0)),
        pod("c", 60, null, "Running", runs(1, 70)),
        pod("d", 90, null, "Pending"));
  }

  static RunReport run(List<PodReport> pods) {
    return new RunReport(
        "nightly",
        "Running",
        "",
        "",
        START,
        at(120),
        List.of(new Fact("parallelism", "3")),
        pods.size(),
        3,
        pods,
        List.of(
            new Counts(at(0), 1, 0, 0, 0),
            new Counts(at(20), 0, 0, 0, 1),
            new Counts(at(60), 2, 0, 0, 1),
            new Counts(at(100), 2, 0, 1, 1)),
        List.of(new ConditionLine(at(3), "Suspended", "False", "JobResumed", "Job resumed")),
        List.of(
            new EventLine(at(0), at(0), 1, false, "Job/nightly", "SuccessfulCreate", "Created pod"),
            new EventLine(at(20), at(40), 3, true, "Pod/b", "BackOff", "Back-off restarting")));
  }

  /** A month, with one Job that failed, one that was started by hand, and one day without. */
  static CronReport month() {
    List<Fire> fires = new ArrayList<>();
    IntStream.rangeClosed(1, 31)
        .filter(day -> day != 13)
        .forEach(day -> fires.add(fire(day, day == 20 ? "Failed" : "Complete")));
    Instant byHand = Instant.parse("2027-01-15T10:00:00Z");
    fires.add(new Fire(null, "by-hand", byHand, null, "Running"));
    return new CronReport(
        "report",
        "0 2 * * *",
        "at 02:00",
        ZoneId.of("Europe/Stockholm"),
        Instant.parse("2026-12-31T23:00:00Z"),
        Instant.parse("2027-01-31T22:59:59Z"),
        List.of(),
        fires,
        List.of(two(13)),
        List.of());
  }

  private static Fire fire(int day, String state) {
    return new Fire(
        two(day), "report-" + day, two(day), two(day).plus(5, ChronoUnit.MINUTES), state);
  }

  private static Instant two(int day) {
    return Instant.parse("2027-01-%02dT01:00:00Z".formatted(day));
  }
}
