package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TtlControllerTest {
  private static final Duration TTL = Duration.ofSeconds(30);

  @Test
  void deletes_a_complete_job_when_its_time_to_live_is_over() {
    Rig rig = new Rig(Jobs.never(spec -> spec.ttlAfterFinished(TTL))).syncAt(0);
    assertThat(TtlController.expiry(rig.job)).isEqualTo(Long.MAX_VALUE);

    rig.exit(rig.pod(0), 1, 0).syncAt(5.7);
    assertThat(TtlController.expiry(rig.job)).isEqualTo(35_000);
  }

  @Test
  void deletes_a_failed_job_too() {
    Rig rig = new Rig(Jobs.never(spec -> spec.backoffLimit(0).ttlAfterFinished(TTL))).syncAt(0);
    rig.exit(rig.pod(0), 1, 1).syncAt(2);

    assertThat(TtlController.expiry(rig.job)).isEqualTo(32_000);
  }

  @Test
  void keeps_a_job_without_time_to_live() {
    Rig rig = new Rig(Jobs.never(spec -> spec)).syncAt(0);
    rig.exit(rig.pod(0), 1, 0).syncAt(2);

    assertThat(TtlController.expiry(rig.job)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void takes_up_a_time_to_live_that_an_ended_job_is_given() {
    Rig rig = new Rig(Jobs.never(spec -> spec)).syncAt(0);
    rig.exit(rig.pod(0), 1, 0).syncAt(2).update(spec -> spec.ttlAfterFinished(Duration.ZERO));

    assertThat(TtlController.expiry(rig.job)).isEqualTo(2_000);
  }
}
