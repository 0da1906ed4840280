package dev.jobwright.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void warns_of_a_time_that_is_skipped_and_of_one_that_happens_twice() {
    assertThat(messages("30 2 * * *", "Europe/Berlin", 2027))
        .containsExactly(
            "02:30 is skipped on 2027-03-28 in Europe/Berlin",
            "02:30 happens twice on 2027-10-31 in Europe/Berlin");
  }

  @Test
  void a_warning_tells_day_times_and_zone() {
    assertThat(warnings("0,30 2 * 3 *", "Europe/Berlin", 2027))
        .containsExactly(
            new ScheduleWarning.Skipped(
                LocalDate.of(2027, 3, 28),
                List.of(LocalTime.of(2, 0), LocalTime.of(2, 30)),
                BERLIN));
  }

  @Test
  void many_times_of_a_day_are_told_as_a_span() {
    assertThat(messages("* 2 * 3 *", "Europe/Berlin", 2027))
        .containsExactly("02:00 to 02:59 (60 times) are skipped on 2027-03-28 in Europe/Berlin");
  }

  @Test
  void is_silent_where_the_day_of_the_change_is_not_wanted() {
    assertThat(messages("30 2 * * 1-5", "Europe/Berlin", 2027)).isEmpty();
    assertThat(messages("30 4 * * *", "Europe/Berlin", 2027)).isEmpty();
    assertThat(messages("30 2 * * *", "UTC", 2027)).isEmpty();
    assertThat(messages("@every 10m", "Europe/Berlin", 2027)).isEmpty();
  }

  @Test
  void is_silent_about_schedules_that_fire_every_hour() {
    assertThat(messages("*/30 * * * *", "Europe/Berlin", 2027)).isEmpty();
    assertThat(messages("0 * * * *", "Australia/Lord_Howe", 2027))
        .containsExactly("02:00 is skipped on 2027-10-03 in Australia/Lord_Howe");
  }

  @Test
  void warns_of_a_whole_day_lost_where_midnight_is_skipped_east_of_greenwich() {
    assertThat(messages("0 5 * * 0", "Asia/Beirut", 2027))
        .containsExactly("05:00 is skipped on 2027-03-28 in Asia/Beirut");
  }

  @Test
  void warns_of_a_month_lost_where_its_first_midnight_is_skipped() {
    assertThat(messages("0 12 5 10 *", "America/Asuncion", 2017))
        .containsExactly("12:00 is skipped on 2017-10-05 in America/Asuncion");
  }

  @Test
  void warns_of_a_schedule_that_never_fires() {
    assertThat(messages("0 0 31 2 *", "UTC", 2027))
        .containsExactly("never fires in the five years after 2027-01-01T00:00:00Z");
  }

  private static List<String> messages(String expression, String zone, int year) {
    return warnings(expression, zone, year).stream().map(ScheduleWarning::message).toList();
  }

  private static List<ScheduleWarning> warnings(String expression, String zone, int year) {
    return Schedule.parse(expression, ZoneId.of(zone))
        .warnings(
            Instant.parse(year + "-01-01T00:00:00Z"),
            Instant.parse((year + 1) + "-01-01T00:00:00Z"));
  }
}
