package dev.jobwright.schedule;

import static dev.jobwright.schedule.Timing.NEVER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** The sets of minutes, hours, days and months at which a schedule fires, one bit per value. */
final class CalendarFields {
  private static final int MINUTES_PER_DAY = 1_440;
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int YEARS_TO_SEARCH = 5;

  /** Copies the seven bits of a week onto every week of a month. */
  private static final long EVERY_WEEK = 0b1_0000001_0000001_0000001_0000001L;

  private final long minutes;
  private final long hours;
  private final long daysOfMonth;
  private final long months;
  private final long daysOfWeek;
  private final boolean eitherDay;
  private final boolean everyDate;
  private final int firstTime;

  /** Takes the bits of all five fields, star bits included. */
  CalendarFields(Map<CronField, Long> bits) {
    minutes = values(bits, CronField.MINUTE);
    hours = values(bits, CronField.HOUR);
    daysOfMonth = values(bits, CronField.DAY_OF_MONTH);
    months = values(bits, CronField.MONTH);
    daysOfWeek = values(bits, CronField.DAY_OF_WEEK);
    eitherDay = !hasStar(bits, CronField.DAY_OF_MONTH) && !hasStar(bits, CronField.DAY_OF_WEEK);
    everyDate =
        !eitherDay
            && daysOfMonth == CronField.DAY_OF_MONTH.all()
            && months == CronField.MONTH.all()
            && daysOfWeek != 0;
    firstTime = Long.numberOfTrailingZeros(hours) * 60 + Long.numberOfTrailingZeros(minutes);
  }

  private static long values(Map<CronField, Long> bits, CronField field) {
    return bits.getOrDefault(field, 0L) & ~CronField.STAR;
  }

  private static boolean hasStar(Map<CronField, Long> bits, CronField field) {
    return (bits.getOrDefault(field, 0L) & CronField.STAR) != 0;
  }

  /** Returns the bits of a field, without its star bit. */
  long bits(CronField field) {
    return switch (field) {
      case MINUTE -> minutes;
      case HOUR -> hours;
      case DAY_OF_MONTH -> daysOfMonth;
      case MONTH -> months;
      case DAY_OF_WEEK -> daysOfWeek;
    };
  }

  /** Tells whether the field holds this value. */
  boolean has(CronField field, int value) {
    return ((bits(field) >>> value) & 1) != 0;
  }

  /** Returns how far it is from a value to the next that the field holds, or else to the end. */
  int stepsToNext(CronField field, int value, int end) {
    long later = bits(field) >>> (value + 1);
    return later == 0 ? end - value : 1 + Long.numberOfTrailingZeros(later);
  }

  /**
   * Tells whether the day fires: both its day of the month and of the week must be wanted, or
   * either when neither field holds a star.
   */
  boolean hasDay(LocalDate date) {
    boolean dom = has(CronField.DAY_OF_MONTH, date.getDayOfMonth());
    boolean dow = has(CronField.DAY_OF_WEEK, date.getDayOfWeek().getValue() % 7);
    return eitherDay ? dom || dow : dom && dow;
  }

  /** Tells whether one of day of the month and day of the week suffices. */
  boolean eitherDay() {
    return eitherDay;
  }

  /** Returns the last year in which a search may end that starts in the given one. */
  static int lastYear(int startYear) {
    return startYear + YEARS_TO_SEARCH;
  }

  /**
   * Returns the first matching second of the wall clock at or after one, as if no clock ever
   * changed, or {@link Timing#NEVER} if there is none by the end of the last year to search.
   */
  long nextLocal(long local) {
    if (minutes == 0 || hours == 0 || months == 0) {
      return NEVER;
    }
    long minute = Math.floorDiv(local + 59, 60L);
    long today = Math.floorDiv(minute, (long) MINUTES_PER_DAY);
    long day = nextDay(today, local);
    if (day == today) {
      int time = timeFrom((int) (minute - today * MINUTES_PER_DAY));
      if (time >= 0) {
        return (today * MINUTES_PER_DAY + time) * 60;
      }
      day = nextDay(today + 1, local);
    }
    return day == NEVER ? NEVER : (day * MINUTES_PER_DAY + firstTime) * 60;
  }

  /** Returns the first wanted minute of a day at or after one, or -1 if the day has no more. */
  private int timeFrom(int minuteOfDay) {
    int hour = minuteOfDay / 60;
    if (((hours >>> hour) & 1) != 0) {
      long rest = minutes >>> (minuteOfDay % 60);
      if (rest != 0) {
        return minuteOfDay + Long.numberOfTrailingZeros(rest);
      }
    }
    long later = hours >>> (hour + 1);
    return later == 0
        ? -1
        : (hour + 1 + Long.numberOfTrailingZeros(later)) * 60 + Long.numberOfTrailingZeros(minutes);
  }

  private long nextDay(long from, long startedAt) {
    return everyDate
        ? from + Long.numberOfTrailingZeros(weekFrom(from))
        : nextDate(LocalDate.ofEpochDay(from), startedAt);
  }

  private long nextDate(LocalDate from, long startedAt) {
    int day = from.getDayOfMonth();
    if (has(CronField.MONTH, from.getMonthValue())) {
      long rest = daysOf(from.toEpochDay() - day + 1, from.lengthOfMonth()) >>> day;
      if (rest != 0) {
        return from.toEpochDay() + Long.numberOfTrailingZeros(rest);
      }
    }
    return firstDayAfter(from, lastYear(yearOf(startedAt)));
  }

  /** Returns the first matching day in the months after the date's. */
  private long firstDayAfter(LocalDate date, int lastYear) {
    YearMonth month = nextMonth(YearMonth.from(date));
    while (month.getYear() <= lastYear) {
      long first = month.atDay(1).toEpochDay();
      long days = daysOf(first, month.lengthOfMonth());
      if (days != 0) {
        return first + Long.numberOfTrailingZeros(days) - 1;
      }
      month = nextMonth(month);
    }
    return NEVER;
  }

  private YearMonth nextMonth(YearMonth month) {
    long later = months >>> (month.getMonthValue() + 1);
    return later == 0
        ? YearMonth.of(month.getYear() + 1, Long.numberOfTrailingZeros(months))
        : month.plusMonths(1 + Long.numberOfTrailingZeros(later));
  }

  /** Returns the matching days, as bits from 1, of the month that begins on an epoch day. */
  private long daysOf(long firstDay, int length) {
    long byWeek = (weekFrom(firstDay) * EVERY_WEEK) << 1;
    long days = eitherDay ? daysOfMonth | byWeek : daysOfMonth & byWeek;
    return days & ((2L << length) - 2);
  }

  /** Returns which of seven days, from an epoch day on, are wanted days of the week. */
  private long weekFrom(long day) {
    int weekday = (int) Math.floorMod(day + 4, 7L);
    return ((daysOfWeek >>> weekday) | (daysOfWeek << (7 - weekday))) & 0x7f;
  }

  private static int yearOf(long local) {
    return LocalDate.ofEpochDay(Math.floorDiv(local, (long) SECONDS_PER_DAY)).getYear();
  }
}
