package dev.jobwright.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a cron expression fires in a time zone, to the second as Kubernetes would.
 *
 * <p>An expression is five fields (minute, hour, day of month, month, day of week), a descriptor
 * such as {@code @daily}, or {@code @every} with a duration such as {@code 1h30m}. It is read in
 * the dialect of robfig/cron v3.0.1, the parser in Kubernetes: {@code ?} is {@code *}, names have
 * three letters, Sunday is 0 and never 7, and a day fires when day of month <em>or</em> day of week
 * matches unless one of them is a star.
 *
 * <p>Where clocks change, the result is that of Kubernetes too: a time that is left out in spring
 * does not fire that day, a time that happens twice in autumn fires twice.
 *
 * <p>Immutable, a value with {@code equals}, and safe for use by many threads.
 */
public final class Schedule {
  /** No search leaves the years that Java can represent. */
  private static final long LAST_SECOND =
      Instant.parse("+999999990-01-01T00:00:00Z").getEpochSecond();

  private final String expression;
  private final Timing timing;
  private final @Nullable ZoneId ownZone;
  private final ZoneId zone;
  private @Nullable ZoneOffsets offsets;

  private Schedule(String expression, Timing timing, @Nullable ZoneId ownZone, ZoneId zone) {
    this.expression = expression;
    this.timing = timing;
    this.ownZone = ownZone;
    this.zone = zone;
  }

  /**
   * Reads a schedule in UTC, the zone of a CronJob without {@code timeZone}.
   *
   * @param expression five fields or a descriptor
   * @return the schedule
   * @throws ScheduleParseException if Kubernetes would refuse the expression
   */
  public static Schedule parse(String expression) {
    return parse(expression, ZoneOffset.UTC);
  }

  /**
   * Reads a schedule in a time zone.
   *
   * @param expression five fields or a descriptor
   * @param zone the zone of its fields; ignored if the expression begins with {@code TZ=} or {@code
   *     CRON_TZ=}, which the API server refuses in new objects but the controller still obeys
   * @return the schedule
   * @throws ScheduleParseException if Kubernetes would refuse the expression
   */
  public static Schedule parse(String expression, ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    ScheduleParser.Parsed parsed = ScheduleParser.parse(expression);
    ZoneId own = parsed.zone();
    return new Schedule(expression, parsed.timing(), own, own == null ? zone : own);
  }

  /**
   * Returns this schedule in another time zone.
   *
   * @param other the zone of the fields; ignored if the expression begins with {@code TZ=}
   * @return a schedule with the same expression
   */
  public Schedule in(ZoneId other) {
    Objects.requireNonNull(other, "other");
    return new Schedule(expression, timing, ownZone, ownZone == null ? other : ownZone);
  }

  /**
   * Returns the expression as it was given.
   *
   * @return the expression
   */
  public String expression() {
    return expression;
  }

  /**
   * Returns the time zone in which the fields are read.
   *
   * @return the zone, UTC by default
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Finds the first time this schedule fires after a moment.
   *
   * @param after any moment; the result is strictly later
   * @return a whole second, or empty if there is none by the end of the fifth calendar year after:
   *     such a schedule never starts a Job
   */
  public Optional<Instant> next(Instant after) {
    long start = Math.max(-LAST_SECOND, after.getEpochSecond());
    if (start > LAST_SECOND) {
      return Optional.empty();
    }
    long next = timing.next(start, offsets());
    return next == Timing.NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(next));
  }

  /**
   * Lists the next times this schedule fires.
   *
   * @param from the moment after which to begin
   * @param count how many times, at most
   * @return the times in order; fewer than asked for only if the schedule ceases to fire
   * @throws IllegalArgumentException if count is negative
   */
  public List<Instant> upcoming(Instant from, int count) {
    return allAfter(from).limit(count).toList();
  }

  /**
   * Lists the times this schedule fires in a span, computed as they are asked for.
   *
   * @param from the moment after which to begin, itself not included
   * @param to the last moment, itself included
   * @return the times in order
   */
  public Stream<Instant> between(Instant from, Instant to) {
    return allAfter(from).takeWhile(time -> !time.isAfter(to));
  }

  /**
   * Describes this schedule in words, without its time zone.
   *
   * @param locale the language, if it is known; else, and for what no language has words for
   *     ({@code @every}, a day of the month <em>or</em> of the week), it is English
   * @return for instance {@code at 02:30 every day between Monday and Friday}
   */
  public String describe(Locale locale) {
    return Description.of(timing, locale);
  }

  /**
   * Finds what the author of this schedule may not have meant: times that changes of the clock in a
   * span skip or repeat, or that it never fires.
   *
   * @param from begin of the span
   * @param to end of the span
   * @return the warnings in order of time; empty if there is nothing to warn of
   */
  public List<ScheduleWarning> warnings(Instant from, Instant to) {
    return WarningSearch.of(this, from, to);
  }

  private Stream<Instant> allAfter(Instant from) {
    return Stream.iterate(next(from), Optional::isPresent, time -> time.flatMap(this::next))
        .flatMap(Optional::stream);
  }

  Timing timing() {
    return timing;
  }

  /** Laid out on first use, so that reading a schedule stays cheap; a race does no harm. */
  ZoneOffsets offsets() {
    ZoneOffsets known = offsets;
    if (known == null) {
      known = ZoneOffsets.of(zone);
      offsets = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Schedule that
        && expression.equals(that.expression)
        && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return 31 * expression.hashCode() + zone.hashCode();
  }

  @Override
  public String toString() {
    return expression + " (" + zone + ")";
  }
}
