package dev.jobwright.validation;

import dev.jobwright.schedule.Schedule;
import dev.jobwright.schedule.ScheduleParseException;
import dev.jobwright.schedule.ScheduleWarning;
import dev.jobwright.schedule.TimeZones;
import dev.jobwright.validation.Advice.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives advice on when a CronJob runs. */
final class ScheduleAdvice {
  private static final Duration AHEAD = Duration.ofDays(2 * 365);

  private final Instant now;
  private final List<Advice> advice;

  ScheduleAdvice(Instant now, List<Advice> advice) {
    this.now = now;
    this.advice = advice;
  }

  void on(Node spec) {
    Schedule schedule = read(spec);
    if (schedule == null) {
      return;
    }
    Set<Code> given = EnumSet.noneOf(Code.class);
    for (ScheduleWarning warning : schedule.warnings(now, now.plus(AHEAD))) {
      Code code = codeOf(warning);
      if (given.add(code)) {
        String detail = warning.message() + "; " + repairOf(code);
        advice.add(new Advice(code, spec.field("schedule").path(), detail));
      }
    }
  }

  /** The schedule in its zone; null when one of the two cannot be read. */
  private static @Nullable Schedule read(Node spec) {
    String zone = spec.field("timeZone").text();
    ZoneId id = zone.isEmpty() ? ZoneOffset.UTC : TimeZones.find(zone);
    try {
      return id == null ? null : Schedule.parse(spec.field("schedule").text(), id);
    } catch (ScheduleParseException e) {
      return null;
    }
  }

  private static Code codeOf(ScheduleWarning warning) {
    if (warning instanceof ScheduleWarning.Skipped) {
      return Code.SKIPPED_BY_CLOCK_CHANGE;
    }
    return warning instanceof ScheduleWarning.Repeated
        ? Code.REPEATED_BY_CLOCK_CHANGE
        : Code.NEVER_FIRES;
  }

  private static String repairOf(Code code) {
    return code == Code.NEVER_FIRES
        ? "write a day that there is"
        : "write an hour in which clocks do not change, or the time zone UTC";
  }
}
