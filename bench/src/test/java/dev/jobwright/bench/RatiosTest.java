package dev.jobwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatiosTest {

  @Test
  void the_median_is_the_middle_one() {
    Ratios ratios = new Ratios(List.of(9.0, 1.0, 2.0));
    assertThat(ratios.median()).isEqualTo(2);
    assertThat(ratios.smallest()).isEqualTo(1);
    assertThat(ratios.largest()).isEqualTo(9);
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_middle_two() {
    assertThat(new Ratios(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3);
  }
}
