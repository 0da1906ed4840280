package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Suspending and resuming, and the conditions they leave. */
class SuspensionTest {

  @Test
  void creates_no_pod_and_has_no_start_time_while_suspended() {
    Rig rig = new Rig(Jobs.never(spec -> spec.suspend(true))).syncAt(3);

    assertThat(rig.created()).isZero();
    assertThat(rig.status().startTime()).isNull();
    assertThat(rig.conditions()).containsExactly("Suspended=True JobSuspended");
    assertThat(rig.events()).containsExactly("Normal Suspended: Job suspended x1");
  }

  @Test
  void deletes_active_pods_without_counting_them() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(2).completions(2))).syncAt(0);
    ManagedPod first = rig.pod(0);
    ManagedPod second = rig.pod(1);
    rig.update(spec -> spec.suspend(true)).syncAt(3);
    assertThat(rig.status().active()).isZero();
    assertThat(rig.status().terminating()).isEqualTo(2);

    rig.exit(first, 4, 137).exit(second, 4, 0).syncAt(5);
    assertThat(rig.status().failed()).isZero();
    assertThat(rig.status().succeeded()).isZero();
    assertThat(rig.job.pods()).isEmpty();
  }

  @Test
  void forgets_the_start_time_when_suspended_and_takes_a_new_one_when_resumed() {
    Rig rig = new Rig(Jobs.never(spec -> spec)).syncAt(0);
    rig.update(spec -> spec.suspend(true)).syncAt(3);
    assertThat(rig.status().startTime()).isNull();

    rig.update(spec -> spec.suspend(false)).syncAt(12);
    assertThat(rig.status().startTime()).isEqualTo(Instant.ofEpochSecond(12));
    assertThat(rig.conditions()).containsExactly("Suspended=False JobResumed");
    assertThat(rig.created()).isEqualTo(2);
    assertThat(rig.events()).contains("Normal Resumed: Job resumed x1");
  }

  @Test
  void leaves_no_condition_on_a_job_that_never_was() {
    Rig rig = new Rig(Jobs.never(spec -> spec.suspend(false))).syncAt(0);

    assertThat(rig.status().conditions()).isEmpty();
  }

  @Test
  void gives_withdrawn_indexes_pods_again() {
    Rig rig = new Rig(Jobs.indexed(2, 2, spec -> spec)).syncAt(0);
    rig.update(spec -> spec.suspend(true)).syncAt(1);
    rig.update(spec -> spec.suspend(false)).syncAt(2);

    assertThat(rig.podOf(0).ordinal()).isEqualTo(2);
    assertThat(rig.podOf(1).ordinal()).isEqualTo(3);
  }
}
