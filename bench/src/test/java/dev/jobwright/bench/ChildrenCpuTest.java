package dev.jobwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChildrenCpuTest {

  @Test
  void the_time_of_children_is_found_behind_any_name() {
    String stat = "7 (a) b) S 1 7 7 0 -1 4 10 20 0 0 11 12 130 25 20 0 1 0 99 1000 5";
    assertThat(ChildrenCpu.parse(stat)).isEqualTo(1.55);
  }
}
