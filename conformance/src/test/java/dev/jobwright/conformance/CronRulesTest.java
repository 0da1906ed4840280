package dev.jobwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** CronJobs that nobody recorded, written from the rules in the form of recordings. */
class CronRulesTest {

  private static List<Check> cases() {
    return Recordings.own("cron-rules", Kind.CRON_TRACES::checks);
  }

  @TestFactory
  Stream<DynamicTest> goes_the_way_of_the_rules() {
    return cases().stream()
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check.name(), () -> assertThat(check.finding().divergences()).isEmpty()));
  }
}
