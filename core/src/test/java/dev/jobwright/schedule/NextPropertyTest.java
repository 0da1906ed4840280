package dev.jobwright.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPropertyTest {

  @Provide
  Arbitrary<String> expressions() {
    return Schedules.expressions();
  }

  @Provide
  Arbitrary<Tuple2<ZoneId, Instant>> moments() {
    return Schedules.moments();
  }

  @Property(tries = 20_000)
  void next_is_what_the_steps_of_kubernetes_find(
      @ForAll("expressions") String expression, @ForAll("moments") Tuple2<ZoneId, Instant> moment) {
    Optional<Instant> wanted = new ReferenceSearch(expression, moment.get1()).next(moment.get2());

    Assume.that(wanted.map(moment.get2()::isBefore).orElse(true)); // they may even lead back
    assertThat(Schedule.parse(expression, moment.get1()).next(moment.get2())).isEqualTo(wanted);
  }

  @Property(tries = 3_000)
  void next_is_strictly_later(
      @ForAll("expressions") String expression, @ForAll("moments") Tuple2<ZoneId, Instant> moment) {
    Optional<Instant> next = Schedule.parse(expression, moment.get1()).next(moment.get2());

    Assume.that(next.isPresent());
    assertThat(next.get()).isAfter(moment.get2());
  }

  /**
   * The wanted times are also what robfig/cron v3.0.1 itself answers: its steps of a minute reach
   * the change first, and on the other side of it they no longer look at the hour.
   */
  @ParameterizedTest
  @CsvSource({
    "2 0-0 * * *, America/Creston, 1944-01-01T06:01:00Z, 1944-01-01T06:02:00Z, 1943-12-31T23:02",
    "2-2/19 0-1 * * *, US/Arizona, 1944-01-01T06:01:10Z, 1944-01-01T06:02:00Z, 1943-12-31T23:02",
    "45 3 * * *, Asia/Macao, 1956-11-03T12:00:00Z, 1956-11-03T18:45:00Z, 1956-11-04T02:45"
  })
  void a_change_within_the_hour_makes_kubernetes_fire_in_an_hour_that_is_not_wanted(
      String expression, ZoneId zone, Instant after, Instant next, LocalDateTime wallClock) {
    assertThat(new ReferenceSearch(expression, zone).next(after)).contains(next);
    assertThat(Schedule.parse(expression, zone).next(after)).contains(next);
    assertThat(LocalDateTime.ofInstant(next, zone)).isEqualTo(wallClock);
    assertThat(Schedules.changesOnTheHour(zone, after, next)).isFalse();
  }

  @Property(tries = 3_000)
  void next_matches_the_fields_where_clocks_keep_midnight_and_change_on_the_hour(
      @ForAll("expressions") String expression, @ForAll("moments") Tuple2<ZoneId, Instant> moment) {
    Assume.that(Schedules.keepsMidnight(moment.get1()));
    Schedule schedule = Schedule.parse(expression, moment.get1());

    Optional<Instant> next = schedule.next(moment.get2());

    Assume.that(next.isPresent());
    Assume.that(Schedules.changesOnTheHour(moment.get1(), moment.get2(), next.get()));
    assertThat(matches(schedule, next.get())).isTrue();
  }

  @Property(tries = 2_000)
  void nothing_between_two_fires_matches_where_no_clock_changes(
      @ForAll("expressions") String expression, @ForAll("moments") Tuple2<ZoneId, Instant> moment) {
    Schedule schedule = Schedule.parse(expression);
    Optional<Instant> first = schedule.next(moment.get2());
    Optional<Instant> second = first.flatMap(schedule::next);
    Assume.that(second.isPresent());

    long minutes = first.get().until(second.get(), ChronoUnit.MINUTES);
    for (long minute = 1; minute < Math.min(minutes, 5_000); minute++) {
      assertThat(matches(schedule, first.get().plusSeconds(minute * 60))).isFalse();
    }
  }

  private static boolean matches(Schedule schedule, Instant time) {
    CalendarFields fields = ((CalendarTiming) schedule.timing()).fields();
    LocalDateTime local = LocalDateTime.ofInstant(time, schedule.zone());
    return fields.has(CronField.MINUTE, local.getMinute())
        && fields.has(CronField.HOUR, local.getHour())
        && fields.has(CronField.MONTH, local.getMonthValue())
        && fields.hasDay(local.toLocalDate())
        && local.getSecond() == 0;
  }
}
