package dev.jobwright.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulateYearTest {

  @Test
  void every_hour_of_the_year_has_its_job() {
    assertThat(SimulateYear.simulate(2).totalRuns()).isEqualTo(2 * 365 * 24);
  }
}
