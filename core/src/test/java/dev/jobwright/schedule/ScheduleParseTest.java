package dev.jobwright.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleParseTest {
  private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
  private static final String NOT_AN_INT =
      "failed to parse int from %s: strconv.Atoi: parsing %s: %s";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          +5 04 * * *            | 2027-01-01T04:05:00Z
          ,7,, 3 * * *           | 2027-01-01T03:07:00Z
          *-5 3 * * *            | 2027-01-01T03:00:00Z
          50/99 3 ? JUL sUn      | 2027-07-04T03:50:00Z
          0 0 */2 * 1            | 2027-01-03T00:00:00Z
          0 0 13 * 5             | 2027-01-08T00:00:00Z
          0 0 1 * ,              | 2027-02-01T00:00:00Z
          0 0 * * fr\u0130       | 2027-01-08T00:00:00Z
          @every 1.5h            | 2027-01-01T01:30:00Z
          @every -5m             | 2027-01-01T00:00:01Z
          @every 1h0.5m2s3ms4us5ns | 2027-01-01T01:00:32Z
          @every 1\u00b5s        | 2027-01-01T00:00:01Z
          CRON_TZ=Asia/Tokyo 0 5 * * * | 2027-01-01T20:00:00Z
          TZ=EST 0 5 * * *       | 2027-01-01T10:00:00Z
          TZ= @daily             | 2027-01-02T00:00:00Z
          """)
  void reads_what_kubernetes_reads(String expression, Instant first) {
    assertThat(Schedule.parse(expression).next(START)).contains(first);
  }

  @Test
  void any_white_space_of_unicode_separates_fields() {
    assertThat(Schedule.parse("\u000b5\u00a04\u2003*\u0085*\u3000*\f").next(START))
        .contains(Instant.parse("2027-01-01T04:05:00Z"));
  }

  @Test
  void a_list_of_nothing_but_commas_is_accepted_and_never_fires() {
    assertThat(Schedule.parse(", 0 * * *").next(START)).isEmpty();
    assertThat(Schedule.parse("0 , * * *").next(START)).isEmpty();
    assertThat(Schedule.parse("0 0 , * *").next(START)).isEmpty();
    assertThat(Schedule.parse("0 0 * , *").next(START)).isEmpty();
    assertThat(Schedule.parse("0 0 * * ,").next(START)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          * * * *                  | expected exactly 5 fields, found 4: [* * * *]
          0 0 * * 7                | end of range (7) above maximum (6): 7
          0 22-2 * * *             | beginning of range (22) beyond end of range (2): 22-2
          0 0 0 * *                | beginning of range (0) below minimum (1): 0
          */0 * * * *              | step of range should be a positive number: */0
          */-5 * * * *             | negative number (-5) not allowed: -5
          1-2-3/x * * * *          | too many hyphens: 1-2-3/x
          1/2/3 * * * *            | too many slashes: 1/2/3
          0 0 * * sat-sun          | beginning of range (6) beyond end of range (0): sat-sun
          @Daily                   | unrecognized descriptor: @Daily
          @reboot                  | unrecognized descriptor: @reboot
          @every                   | unrecognized descriptor: @every
          @every 1d                | failed to parse duration @every 1d: time: unknown unit "d" in duration "1d"
          @every .s                | failed to parse duration @every .s: time: invalid duration ".s"
          @every 5                 | failed to parse duration @every 5: time: missing unit in duration "5"
          @every h                 | failed to parse duration @every h: time: invalid duration "h"
          @every 2562048h          | failed to parse duration @every 2562048h: time: invalid duration "2562048h"
          @every 5\u00fc\"         | failed to parse duration @every 5\u00fc\": time: unknown unit "\\xc3\\xbc\\"" in duration "5\\xc3\\xbc\\""
          TZ=Mars/Base * * * * *   | provided bad location Mars/Base: unknown time zone Mars/Base
          TZ=Europe * * * * *      | provided bad location Europe: is a directory
          TZ=Europe/ * * * * *     | provided bad location Europe/: is a directory
          TZ=UTC/x * * * * *       | provided bad location UTC/x: not a directory
          TZ=Europe/Berlin/ * * * * * | provided bad location Europe/Berlin/: not a directory
          TZ=../UTC * * * * *      | provided bad location ../UTC: time: invalid location name
          TZ=UTC                   | invalid schedule format
          """)
  void refuses_what_kubernetes_refuses_in_its_words(String expression, String reason) {
    assertThat(refusal(expression).reason()).isEqualTo(reason);
  }

  @Test
  void an_empty_schedule_and_one_of_blanks_are_refused_differently() {
    assertThat(refusal("").reason()).isEqualTo("empty spec string");
    assertThat(refusal(" ").reason()).isEqualTo("expected exactly 5 fields, found 0: []");
    assertThat(refusal(" @daily").reason())
        .isEqualTo("expected exactly 5 fields, found 1: [@daily]");
    assertThat(refusal("@daily ").reason()).isEqualTo("unrecognized descriptor: @daily ");
  }

  @Test
  void numbers_are_read_as_go_reads_them() {
    assertThat(refusal("\u0665 * * * *").reason())
        .isEqualTo(NOT_AN_INT.formatted("\u0665", "\"\u0665\"", "invalid syntax"));
    assertThat(refusal("9223372036854775807 * * * *").reason())
        .isEqualTo("end of range (9223372036854775807) above maximum (59): 9223372036854775807");
    assertThat(refusal("9223372036854775808 * * * *").reason())
        .isEqualTo(
            NOT_AN_INT.formatted(
                "9223372036854775808", "\"9223372036854775808\"", "value out of range"));
    assertThat(refusal("99999999999999999999x * * * *").reason()).endsWith("value out of range");
    assertThat(refusal("9999999999999999999x * * * *").reason()).endsWith("invalid syntax");
    assertThat(refusal("\"\u0007\u200b * * * *").reason())
        .isEqualTo(NOT_AN_INT.formatted("\"\u0007\u200b", "\"\\\"\\a\\u200b\"", "invalid syntax"));
    assertThat(Schedule.parse("*/9223372036854775807 0 * * *").next(START))
        .contains(Instant.parse("2027-01-02T00:00:00Z"));
  }

  @Test
  void the_message_shows_where_why_the_rule_and_two_valid_examples() {
    assertThat(refusal("30 2 * jan,smarch *"))
        .hasMessage(
            """
            cannot read the schedule: failed to parse int from smarch: \
            strconv.Atoi: parsing "smarch": invalid syntax
              30 2 * jan,smarch *
                         ^ month: 1 to 12, or jan to dec, as a list of *, a, a-b, */step or a-b/step
            valid: "*/15 * * * *" (every 15 minutes), "30 2 * * 1-5" (at 02:30, Monday to Friday)""");
    assertThat(refusal("@every soon"))
        .hasMessage(
            """
            cannot read the schedule: failed to parse duration @every soon: \
            time: invalid duration "soon"
              @every soon
                     ^ a duration in h, m, s, ms, us or ns
            valid: "@daily" (at midnight), "@every 1h30m" (every 90 minutes)""");
  }

  @Test
  void the_mistake_is_found_in_the_text_as_given() {
    ScheduleParseException refusal = refusal("TZ=UTC  0 0 * * 7");
    assertThat(refusal.position()).isEqualTo(16);
    assertThat(refusal.expression()).isEqualTo("TZ=UTC  0 0 * * 7");
  }

  @Test
  void a_zone_in_the_text_wins_over_the_one_given() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(Schedule.parse("TZ=Asia/Tokyo 0 5 * * *", berlin).in(ZoneOffset.UTC).zone())
        .isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(Schedule.parse("TZ=Local 0 5 * * *", berlin).zone()).isEqualTo(berlin);
  }

  @Test
  void schedules_of_the_same_text_and_zone_are_equal() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Schedule schedule = Schedule.parse("0 5 * * *", berlin);
    assertThat(schedule)
        .isEqualTo(Schedule.parse("0 5 * * *").in(berlin))
        .hasSameHashCodeAs(Schedule.parse("0 5 * * *", berlin))
        .isNotEqualTo(Schedule.parse("0 5 * * *"))
        .isNotEqualTo(Schedule.parse("0 6 * * *", berlin))
        .hasToString("0 5 * * * (Europe/Berlin)");
    assertThat(schedule.expression()).isEqualTo("0 5 * * *");
  }

  @Test
  @SuppressWarnings("NullAway")
  void a_zone_is_needed() {
    assertThatThrownBy(() -> Schedule.parse("0 5 * * *", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("zone");
  }

  private static ScheduleParseException refusal(String expression) {
    return catchThrowableOfType(ScheduleParseException.class, () -> Schedule.parse(expression));
  }
}
