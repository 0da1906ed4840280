package dev.jobwright.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Optional;

/** The rule for the next time, written down word for word and slow, on {@link ZoneRules} alone. */
final class ReferenceSearch {
  private final CalendarFields fields;
  private final ZoneRules rules;

  ReferenceSearch(String expression, ZoneId zone) {
    fields = ((CalendarTiming) ScheduleParser.parse(expression).timing()).fields();
    rules = zone.getRules();
  }

  Optional<Instant> next(Instant after) {
    Instant t = Instant.ofEpochSecond(after.getEpochSecond() + 1);
    int yearLimit = clock(t).getYear() + 5;
    boolean added = false;
    wrap:
    while (true) {
      if (clock(t).getYear() > yearLimit) {
        return Optional.empty();
      }
      while (!fields.has(CronField.MONTH, clock(t).getMonthValue())) {
        if (!added) {
          added = true;
          t = instant(clock(t).getYear(), clock(t).getMonthValue(), 1, 0, 0, 0);
        }
        t = addDate(t, 1, 0);
        if (clock(t).getMonthValue() == 1) {
          continue wrap;
        }
      }
      while (!fields.hasDay(clock(t).toLocalDate())) {
        if (!added) {
          added = true;
          t =
              instant(
                  clock(t).getYear(), clock(t).getMonthValue(), clock(t).getDayOfMonth(), 0, 0, 0);
        }
        Instant before = t;
        t = addDate(t, 0, 1);
        int hour = clock(t).getHour();
        if (hour != 0) {
          t = hour > 12 ? t.plusSeconds((24 - hour) * 3600L) : t.minusSeconds(hour * 3600L);
        }
        if (!t.isAfter(before)) {
          t = before.plusSeconds(24 * 3600); // the rule would not end: a day is missing here
        }
        if (clock(t).getDayOfMonth() == 1) {
          continue wrap;
        }
      }
      while (!fields.has(CronField.HOUR, clock(t).getHour())) {
        if (!added) {
          added = true;
          LocalDateTime c = clock(t);
          t = instant(c.getYear(), c.getMonthValue(), c.getDayOfMonth(), c.getHour(), 0, 0);
        }
        t = t.plusSeconds(3600);
        if (clock(t).getHour() == 0) {
          continue wrap;
        }
      }
      while (!fields.has(CronField.MINUTE, clock(t).getMinute())) {
        if (!added) {
          added = true;
          t = Instant.ofEpochSecond(Math.floorDiv(t.getEpochSecond(), 60L) * 60);
        }
        t = t.plusSeconds(60);
        if (clock(t).getMinute() == 0) {
          continue wrap;
        }
      }
      while (clock(t).getSecond() != 0) {
        added = true;
        t = t.plusSeconds(1);
        if (clock(t).getSecond() == 0) {
          continue wrap;
        }
      }
      return Optional.of(t);
    }
  }

  private LocalDateTime clock(Instant t) {
    return LocalDateTime.ofEpochSecond(t.getEpochSecond(), 0, rules.getOffset(t));
  }

  private Instant addDate(Instant t, int months, int days) {
    LocalDateTime c = clock(t);
    return instant(
        c.getYear(),
        c.getMonthValue() + months,
        c.getDayOfMonth() + days,
        c.getHour(),
        c.getMinute(),
        c.getSecond());
  }

  /** Takes any month and day, however large, and carries what is too much. */
  private Instant instant(int year, int month, int day, int hour, int minute, int second) {
    long local =
        LocalDateTime.of(year, 1, 1, hour, minute, second)
            .plusMonths(month - 1)
            .plusDays(day - 1)
            .toEpochSecond(ZoneOffset.UTC);
    int first = offset(local);
    int offset = offset(local - first);
    return Instant.ofEpochSecond(local - offset);
  }

  private int offset(long epochSecond) {
    return rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
  }
}
