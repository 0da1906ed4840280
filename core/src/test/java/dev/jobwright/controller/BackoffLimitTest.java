package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The limits of failure: of pods that are replaced, and of containers that are restarted. */
class BackoffLimitTest {

  @Test
  void bears_as_many_failed_pods_as_the_limit_says() {
    Rig rig = new Rig(Jobs.never(spec -> spec.backoffLimit(2))).syncAt(0);
    rig.exit(rig.pod(0), 1, 1).syncAt(11);
    rig.exit(rig.pod(1), 12, 1).syncAt(32);
    assertThat(rig.created()).isEqualTo(3);
    assertThat(rig.isFailed()).isFalse();

    rig.exit(rig.pod(2), 33, 1).syncAt(34);
    assertThat(rig.conditions())
        .containsExactly(
            "FailureTarget=True BackoffLimitExceeded", "Failed=True BackoffLimitExceeded");
    assertThat(rig.status().failed()).isEqualTo(3);
  }

  @Test
  void is_6_when_nothing_is_said() {
    Rig rig = new Rig(Jobs.never(spec -> spec)).syncAt(0);
    double now = 0;
    while (!rig.isFailed()) {
      now += 1;
      rig.exit(rig.pod(rig.created() - 1), now, 1).syncAt(now);
      now = Math.max(now, rig.step.wakeAt() == Long.MAX_VALUE ? now : rig.step.wakeAt() / 1000.0);
      rig.syncAt(now);
    }
    assertThat(rig.status().failed()).isEqualTo(7);
    assertThat(now).isEqualTo(7 + 10 + 20 + 40 + 80 + 160 + 320);
  }

  @Test
  void may_create_exactly_when_the_back_off_ends() {
    Rig rig = new Rig(Jobs.never(spec -> spec)).syncAt(0);
    rig.exit(rig.pod(0), 1, 1).syncAt(2);
    assertThat(rig.step.wakeAt()).isEqualTo(11_000);

    assertThat(rig.syncAt(10.999).created()).isEqualTo(1);
    assertThat(rig.syncAt(11).created()).isEqualTo(2);
  }

  @Test
  void never_looks_again_sooner_than_after_1_second() {
    Rig rig = new Rig(Jobs.never(spec -> spec)).syncAt(0);
    rig.exit(rig.pod(0), 1, 1).syncAt(10.5);

    assertThat(rig.step.wakeAt()).isEqualTo(11_500);
  }

  @Test
  void leaves_running_pods_alone_while_it_backs_off() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(3).completions(3))).syncAt(0);
    rig.exit(rig.pod(0), 1, 1).syncAt(2);

    assertThat(rig.status().active()).isEqualTo(2);
    assertThat(rig.created()).isEqualTo(3);
  }

  @Test
  void is_not_reset_by_a_success() {
    Rig rig = new Rig(Jobs.never(spec -> spec.completions(5).backoffLimit(1))).syncAt(0);
    rig.exit(rig.pod(0), 1, 1).syncAt(11);
    rig.exit(rig.pod(1), 12, 0).syncAt(13);
    rig.exit(rig.pod(2), 14, 1).syncAt(15);

    assertThat(rig.isFailed()).isTrue();
    assertThat(rig.status().succeeded()).isEqualTo(1);
  }

  @Test
  void counts_restarts_of_containers_that_are_restarted_on_failure() {
    Rig rig = new Rig(Jobs.onFailure(spec -> spec.backoffLimit(2))).syncAt(0);
    ManagedPod pod = rig.pod(0);
    rig.exit(pod, 1, 1).syncAt(2);
    assertThat(rig.status().conditions()).isEmpty();

    rig.exit(pod, 3, 1).podAt(13, pod).syncAt(14);
    assertThat(rig.conditions()).containsExactly("FailureTarget=True BackoffLimitExceeded");
    assertThat(rig.status().failed()).isEqualTo(1);

    rig.exit(pod, 15, 137).syncAt(16);
    assertThat(rig.isFailed()).isTrue();
    assertThat(rig.created()).isEqualTo(1);
  }

  @Test
  void of_0_fails_with_the_first_restart() {
    Rig rig = new Rig(Jobs.onFailure(spec -> spec.backoffLimit(0))).syncAt(0);
    rig.exit(rig.pod(0), 1, 1).syncAt(2);

    assertThat(rig.status().conditions().get(0).reason()).isEqualTo("BackoffLimitExceeded");
  }

  @Test
  void of_a_work_queue_still_holds_after_the_first_success() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(2).backoffLimit(0))).syncAt(0);
    rig.exit(rig.pod(0), 1, 0).syncAt(2);
    rig.exit(rig.pod(1), 3, 1).syncAt(4);

    assertThat(rig.isFailed()).isTrue();
    assertThat(rig.status().succeeded()).isEqualTo(1);
  }
}
