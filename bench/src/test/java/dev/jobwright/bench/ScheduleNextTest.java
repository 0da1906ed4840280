package dev.jobwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleNextTest {
  /** Later ones lie where clocks change, of which each library thinks differently. */
  private static final int TURNS = 20;

  @ParameterizedTest
  @EnumSource
  void all_sides_find_the_same_time(CronCase schedule) {
    ScheduleNext jobwright = of(schedule);
    ScheduleNext cronUtils = of(schedule);
    ScheduleNext spring = of(schedule);
    for (int turn = 0; turn < TURNS; turn++) {
      assertThat(jobwright.jobwright())
          .isEqualTo(cronUtils.cronUtils().toInstant())
          .isEqualTo(spring.spring().toInstant());
    }
  }

  private static ScheduleNext of(CronCase schedule) {
    ScheduleNext benchmark = new ScheduleNext();
    benchmark.schedule = schedule;
    return benchmark;
  }
}
