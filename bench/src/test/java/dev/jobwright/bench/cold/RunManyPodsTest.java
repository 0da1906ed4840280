package dev.jobwright.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunManyPodsTest {

  @Test
  void all_pods_succeed_and_the_last_are_kept() {
    assertThat(RunManyPods.run(5_000).succeeded()).isEqualTo(5_000);
  }
}
