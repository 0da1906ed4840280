package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class TourTest {
  @Test
  void the_tour_runs_to_its_end() {
    assertThatCode(() -> Tour.main(new String[0])).doesNotThrowAnyException();
  }
}
