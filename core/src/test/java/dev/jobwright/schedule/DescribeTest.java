package dev.jobwright.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          * * * * *              | every minute
          */5 * * * *            | every 5 minutes
          5/15 * * * ?           | every 15 minutes between 5 and 50
          0 * * * *              | every hour
          @hourly                | every hour
          30 2 * * sun           | at 02:30 at Sunday day
          30 2 ? * mon-fri       | at 02:30 every day between Monday and Friday
          0 9-17/2 * jul *       | at 9, 11, 13, 15 and 17 hours at July month
          7 */6 * * *            | every 6 hours at minute 7
          7 */5 * * *            | at 7 minute at 0, 5, 10, 15 and 20 hours
          */7 * 2-30/2 * *       | every 7 minutes between 0 and 56 every 2 days between 2 and 30
          0 0 29 2 *             | at 00:00 at 29 day at February month
          0 0 13 * 0-6           | at 00:00
          0 0 13 * 5             | at 00:00 on day 13 of the month or on Friday
          15,45 8,20 1-7 1-3,6 1 | at 08:15, 08:45, 20:15 and 20:45 on days 1 to 7 of the month or on Monday in January to March and June
          */5 9-17 1 * 1-5       | at minutes 0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50 and 55 of hours 9 to 17 on day 1 of the month or on Monday to Friday
          * * 1,2 * 1            | every minute on days 1 and 2 of the month or on Monday
          * 3 1 * 1              | every minute of hour 3 on day 1 of the month or on Monday
          7 * 1 * ,              | at minute 7 of every hour on day 1 of the month
          7 4 , * 1              | at 04:07 on Monday
          0 0 , * ,              | never
          0 , * * *              | never
          @every 90s             | every 1 minute 30 seconds
          @every 48h             | every 48 hours
          """)
  void says_when_a_schedule_fires(String expression, String words) {
    assertThat(Schedule.parse(expression).describe(Locale.ENGLISH)).isEqualTo(words);
  }

  @Test
  void speaks_the_language_asked_for_where_there_are_words_in_it() {
    assertThat(Schedule.parse("30 2 * * 1-5").describe(Locale.GERMAN))
        .isEqualTo("um 02:30 jede Tag zwischen Montag und Freitag");
    assertThat(Schedule.parse("@every 90s").describe(Locale.GERMAN))
        .isEqualTo("every 1 minute 30 seconds");
  }

  @Test
  void speaks_english_where_there_are_no_words_whatever_the_language_of_the_machine() {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.GERMAN);
    try {
      assertThat(Schedule.parse("30 2 * * 1-5").describe(Locale.forLanguageTag("sv")))
          .isEqualTo("at 02:30 every day between Monday and Friday");
    } finally {
      Locale.setDefault(machine);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fr, à 02:30 chaque jour entre lundi et vendredi",
    "it, alle 02:30 ogni giorno tra lunedì e venerdì",
    "ja, 02:30 毎 日 月曜日と金曜日の間",
    "pt-BR, em 02:30 cada dia entre segunda-feira e sexta-feira"
  })
  void speaks_many_languages(String language, String words) {
    assertThat(Schedule.parse("30 2 * * 1-5").describe(Locale.forLanguageTag(language)))
        .isEqualTo(words);
  }

  @Provide
  Arbitrary<String> expressions() {
    return Schedules.expressions();
  }

  @Property
  void every_schedule_has_a_description(@ForAll("expressions") String expression) {
    assertThat(Schedule.parse(expression).describe(Locale.ENGLISH)).isNotBlank();
  }

  @Property
  void what_is_described_reads_back_as_the_same_times(@ForAll("expressions") String expression) {
    Description description = new Description(fields(expression));
    Assume.that(description.hasPlainForm());

    assertSameTimes(expression, description.expression());
    assertSameTimes(expression, CronUtilsDescription.parse(description.expression()).asString());
  }

  private static void assertSameTimes(String expression, String described) {
    for (CronField field : CronField.values()) {
      boolean either = fields(expression).eitherDay() && !fields(described).eitherDay();
      if (!either || field == CronField.MINUTE || field == CronField.HOUR) {
        assertThat(fields(described).bits(field))
            .as("%s of %s", field, described)
            .isEqualTo(fields(expression).bits(field));
      }
    }
  }

  private static CalendarFields fields(String expression) {
    return ((CalendarTiming) Schedule.parse(expression).timing()).fields();
  }
}
