package dev.jobwright.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTimesTest {

  @Test
  void a_time_in_the_gap_of_spring_is_left_out_that_day() {
    assertThat(times("30 2 * * *", "Europe/Berlin", "2027-03-26T12:00:00Z", 2))
        .containsExactly("2027-03-27T01:30:00Z", "2027-03-29T00:30:00Z");
  }

  @Test
  void a_time_that_happens_twice_in_autumn_fires_twice() {
    assertThat(times("30 2 * * *", "Europe/Berlin", "2027-10-30T12:00:00Z", 3))
        .containsExactly("2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z", "2027-11-01T01:30:00Z");
  }

  @Test
  void an_hourly_schedule_fires_every_hour_whatever_the_clock_says() {
    assertThat(times("0 * * * *", "Europe/Berlin", "2027-03-28T00:00:00Z", 2))
        .containsExactly("2027-03-28T01:00:00Z", "2027-03-28T02:00:00Z");
  }

  @Test
  void a_gap_of_half_an_hour_leaves_out_what_falls_into_it() {
    assertThat(times("15 2 * * *", "Australia/Lord_Howe", "2027-10-01T12:00:00Z", 2))
        .containsExactly("2027-10-01T15:45:00Z", "2027-10-03T15:15:00Z");
  }

  @Test
  void a_midnight_that_does_not_exist_is_left_out() {
    assertThat(times("0 0 * * *", "America/Sao_Paulo", "2018-11-03T12:00:00Z", 2))
        .containsExactly("2018-11-05T02:00:00Z", "2018-11-06T02:00:00Z");
  }

  @Test
  void a_day_that_a_zone_skipped_is_passed_over() {
    assertThat(times("0 9 30,31 12 *", "Pacific/Apia", "2011-12-01T00:00:00Z", 2))
        .containsExactly("2011-12-30T19:00:00Z", "2012-12-29T19:00:00Z");
  }

  @Test
  void a_date_that_a_zone_skipped_does_not_fire_and_the_next_one_does() {
    assertThat(times("0 9 * * *", "Pacific/Kwajalein", "1993-08-20T00:00:00Z", 2))
        .containsExactly("1993-08-20T21:00:00Z", "1993-08-21T21:00:00Z"); // 20 and 22 August
    assertThat(times("0 9 21 8 *", "Pacific/Kwajalein", "1993-08-01T00:00:00Z", 1))
        .containsExactly("1994-08-20T21:00:00Z");
  }

  @Test
  void an_hour_that_is_set_back_by_half_repeats_what_falls_into_it() {
    assertThat(times("45 1 * * *", "Australia/Lord_Howe", "2027-04-03T12:00:00Z", 2))
        .containsExactly("2027-04-03T14:45:00Z", "2027-04-03T15:15:00Z");
  }

  @Test
  void a_month_whose_first_midnight_is_missing_confuses_the_search_of_kubernetes() {
    assertThat(times("0 12 2 11 *", "America/Asuncion", "1972-10-01T04:00:00Z", 1))
        .containsExactly("1972-12-02T15:00:00Z");
  }

  @Test
  void the_search_ends_after_the_fifth_year() {
    assertThat(times("0 0 31 2 *", "UTC", "2027-01-01T00:00:00Z", 1)).isEmpty();
    assertThat(times("0 0 29 2 *", "UTC", "2097-01-01T00:00:00Z", 1)).isEmpty();
    assertThat(times("0 0 29 2 *", "UTC", "2099-01-01T00:00:00Z", 1))
        .containsExactly("2104-02-29T00:00:00Z");
  }

  @Test
  void an_interval_counts_from_the_whole_second_it_is_asked_about() {
    Schedule schedule = Schedule.parse("@every 90s");
    assertThat(schedule.next(Instant.parse("2027-01-01T00:00:07.9Z")))
        .contains(Instant.parse("2027-01-01T00:01:37Z"));
  }

  @Test
  void between_holds_the_end_but_not_the_beginning() {
    Schedule schedule = Schedule.parse("0 * * * *");
    assertThat(
            schedule.between(
                Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-01-01T02:00:00Z")))
        .containsExactly(
            Instant.parse("2027-01-01T01:00:00Z"), Instant.parse("2027-01-01T02:00:00Z"));
  }

  @Test
  void between_is_lazy() {
    assertThat(Schedule.parse("* * * * *").between(Instant.EPOCH, Instant.MAX).limit(2)).hasSize(2);
  }

  @Test
  void the_ends_of_time_are_within_reach() {
    Schedule schedule = Schedule.parse("* * * * *", ZoneId.of("Europe/Berlin"));
    assertThat(schedule.next(Instant.MIN)).isPresent();
    assertThat(schedule.next(Instant.MAX)).isEmpty();
  }

  private static List<String> times(String expression, String zone, String from, int count) {
    return Schedule.parse(expression, ZoneId.of(zone)).upcoming(Instant.parse(from), count).stream()
        .map(Instant::toString)
        .toList();
  }
}
