package dev.jobwright.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Something about a schedule that its author may not have meant. */
public sealed interface ScheduleWarning {

  /**
   * Says it in a sentence.
   *
   * @return for instance {@code 02:30 is skipped on 2027-03-28 in Europe/Berlin}
   */
  String message();

  /**
   * Warns that the schedule does not fire at times of a day that the fields name, because clocks
   * jump over them or because the search of Kubernetes stumbles over that jump.
   *
   * @param date the day
   * @param times the times of that day that do not fire, in order
   * @param zone the time zone
   */
  record Skipped(LocalDate date, List<LocalTime> times, ZoneId zone) implements ScheduleWarning {

    /** Copies the times. */
    public Skipped {
      Objects.requireNonNull(date, "date");
      times = List.copyOf(times);
      Objects.requireNonNull(zone, "zone");
    }

    @Override
    public String message() {
      String verb = times.size() == 1 ? "is" : "are";
      return "%s %s skipped on %s in %s".formatted(words(times), verb, date, zone);
    }
  }

  /**
   * Warns that the schedule fires twice at times of a day, because clocks are set back over them.
   *
   * @param date the day
   * @param times the times of that day that fire twice, in order
   * @param zone the time zone
   */
  record Repeated(LocalDate date, List<LocalTime> times, ZoneId zone) implements ScheduleWarning {

    /** Copies the times. */
    public Repeated {
      Objects.requireNonNull(date, "date");
      times = List.copyOf(times);
      Objects.requireNonNull(zone, "zone");
    }

    @Override
    public String message() {
      String verb = times.size() == 1 ? "happens" : "happen";
      return "%s %s twice on %s in %s".formatted(words(times), verb, date, zone);
    }
  }

  /**
   * Warns that the schedule finds no time to fire.
   *
   * @param after the moment after which none was found, for five years
   */
  record NeverFires(Instant after) implements ScheduleWarning {

    /** Checks that the moment is there. */
    public NeverFires {
      Objects.requireNonNull(after, "after");
    }

    @Override
    public String message() {
      return "never fires in the five years after " + after;
    }
  }

  private static String words(List<LocalTime> times) {
    return times.size() <= 3
        ? times.stream().map(LocalTime::toString).collect(Collectors.joining(", "))
        : "%s to %s (%d times)".formatted(times.get(0), times.get(times.size() - 1), times.size());
  }
}
