package dev.jobwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CronTracesTest {

  @TestFactory
  Stream<DynamicTest> goes_the_way_of_the_recorded_cron_job() {
    return Kind.CRON_TRACES.ownChecks().stream()
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check.name(), () -> assertThat(check.finding().divergences()).isEmpty()));
  }

  @Test
  void all_recorded_schedules_fire_when_they_did_there() {
    assertThat(Kind.CRON.ownChecks())
        .hasSize(2_000)
        .allSatisfy(check -> assertThat(check.finding().divergences()).isEmpty());
  }
}
