package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.PodReplacementPolicy;
import dev.jobwright.runtime.JobCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sync loop: counting, want-active, limits of one sync, order of decisions. */
class JobSyncTest {

  @Test
  void does_nothing_at_all_for_a_job_that_another_controller_manages() {
    Rig rig = new Rig(Jobs.never(spec -> spec.managedBy("acme.io/other"))).syncAt(0);

    assertThat(rig.step).isEqualTo(Step.NOTHING);
    assertThat(rig.status().startTime()).isNull();
  }

  @Test
  void manages_a_job_that_names_the_job_controller() {
    Rig rig = new Rig(Jobs.never(spec -> spec.managedBy("kubernetes.io/job-controller"))).syncAt(0);

    assertThat(rig.created()).isEqualTo(1);
  }

  @Test
  void starts_the_job_in_whole_seconds() {
    Rig rig = new Rig(Jobs.never(spec -> spec)).syncAt(7.9);

    assertThat(rig.status().startTime()).isEqualTo(Instant.ofEpochSecond(7));
  }

  @Test
  void counts_active_ready_and_terminating_pods() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(3).completions(3))).syncAt(0);
    rig.deletePod(rig.pod(0), 1).syncAt(2);

    assertThat(rig.status().active()).isEqualTo(2);
    assertThat(rig.status().ready()).isEqualTo(2);
    assertThat(rig.status().terminating()).isEqualTo(1);
  }

  @Test
  void wants_no_more_pods_than_completions_are_missing() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(10).completions(3))).syncAt(0);
    assertThat(rig.created()).isEqualTo(3);

    rig.exit(rig.pod(0), 1, 0).syncAt(2);
    assertThat(rig.created()).isEqualTo(3);
    assertThat(rig.status().active()).isEqualTo(2);
  }

  @Test
  void wants_parallelism_pods_of_a_work_queue_until_the_first_success() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(3))).syncAt(0);
    rig.exit(rig.pod(0), 1, 1).syncAt(12);
    assertThat(rig.created()).isEqualTo(4);

    rig.exit(rig.pod(1), 13, 0).exit(rig.pod(2), 14, 1).syncAt(60);
    assertThat(rig.created()).isEqualTo(4);
    assertThat(rig.is(JobCondition.SUCCESS_CRITERIA_MET)).isFalse();

    rig.exit(rig.pod(3), 61, 1).syncAt(62);
    assertThat(rig.isComplete()).isTrue();
    assertThat(rig.status().succeeded()).isEqualTo(1);
    assertThat(rig.status().failed()).isEqualTo(3);
  }

  @Test
  void runs_one_pod_when_nothing_is_said() {
    assertThat(new Rig(Jobs.never(spec -> spec)).syncAt(0).created()).isEqualTo(1);
  }

  @Test
  void completes_a_job_of_no_completions_at_once() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(2).completions(0))).syncAt(5);

    assertThat(rig.created()).isZero();
    assertThat(rig.isComplete()).isTrue();
    assertThat(rig.status().completionTime()).isEqualTo(Instant.ofEpochSecond(5));
  }

  @Test
  void completes_even_a_suspended_job_of_no_completions() {
    Rig rig = new Rig(Jobs.never(spec -> spec.completions(0).suspend(true))).syncAt(0);

    assertThat(rig.isComplete()).isTrue();
    assertThat(rig.status().startTime()).isNull();
  }

  @Test
  void creates_no_pod_while_parallelism_is_0() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(0).completions(2))).syncAt(0);
    assertThat(rig.created()).isZero();

    rig.update(spec -> spec.parallelism(2)).syncAt(5);
    assertThat(rig.created()).isEqualTo(2);
  }

  @Test
  void creates_at_most_500_pods_in_one_sync() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(1_200).completions(1_200))).syncAt(0);
    assertThat(rig.created()).isEqualTo(500);
    assertThat(rig.step.unfinished()).isTrue();

    assertThat(rig.syncAt(1).created()).isEqualTo(1_000);
    assertThat(rig.syncAt(2).created()).isEqualTo(1_200);
    assertThat(rig.step.unfinished()).isFalse();
  }

  @Test
  void deletes_at_most_500_pods_in_one_sync() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(500).completions(5_000))).syncAt(0);
    rig.update(spec -> spec.parallelism(1_100)).syncAt(1).syncAt(2);
    assertThat(rig.status().active()).isEqualTo(1_100);

    rig.update(spec -> spec.parallelism(10)).syncAt(3);
    assertThat(rig.status().active()).isEqualTo(600);
    assertThat(rig.syncAt(4).status().active()).isEqualTo(100);
    assertThat(rig.syncAt(5).status().active()).isEqualTo(10);
  }

  @Test
  void counts_at_most_500_ended_pods_in_one_sync_and_ends_only_with_the_last() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(500).completions(800))).syncAt(0);
    rig.update(spec -> spec.parallelism(800)).syncAt(1);
    IntStream.range(0, 800).forEach(i -> rig.exit(rig.pod(i), 2, 0));

    rig.syncAt(3);
    assertThat(rig.status().succeeded()).isEqualTo(500);
    assertThat(rig.is(JobCondition.SUCCESS_CRITERIA_MET)).isTrue();
    assertThat(rig.isComplete()).isFalse();

    rig.syncAt(4);
    assertThat(rig.status().succeeded()).isEqualTo(800);
    assertThat(rig.isComplete()).isTrue();
  }

  @Test
  void creates_in_batches_that_double_and_stops_behind_one_that_is_refused() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(20).completions(20)));
    rig.creationRefusal = "quota exceeded";
    rig.syncAt(0);

    assertThat(rig.created()).isZero();
    assertThat(rig.events())
        .containsExactly("Warning FailedCreate: Error creating: quota exceeded x1");
  }

  @Test
  void tries_a_refused_sync_again_after_1_second_doubled_up_to_60() {
    Rig rig = new Rig(Jobs.never(spec -> spec));
    rig.creationRefusal = "quota exceeded";
    long[] waits = new long[8];
    double now = 0;
    for (int i = 0; i < waits.length; i++) {
      waits[i] = rig.syncAt(now).step.wakeAt() / 1000 - (long) now;
      now += waits[i];
    }
    assertThat(waits).containsExactly(1, 2, 4, 8, 16, 32, 60, 60);

    rig.creationRefusal = null;
    assertThat(rig.syncAt(now).created()).isEqualTo(1);
  }

  @Test
  void deletes_instead_of_creating_when_it_has_to_do_both() {
    Rig rig = new Rig(Jobs.indexed(4, 4, spec -> spec)).syncAt(0);
    rig.update(spec -> spec.completions(2).parallelism(2)).syncAt(1);

    assertThat(rig.step.actions()).hasOnlyElementsOfType(Action.Delete.class).hasSize(2);
  }

  @Test
  void does_not_count_pods_that_it_withdraws() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(4).completions(4))).syncAt(0);
    rig.update(spec -> spec.parallelism(2)).syncAt(1);
    rig.job.pods().stream().filter(ManagedPod::isDeleting).forEach(pod -> rig.exit(pod, 2, 137));
    rig.syncAt(3);

    assertThat(rig.status().failed()).isZero();
    assertThat(rig.status().active()).isEqualTo(2);
    assertThat(rig.status().terminating()).isZero();
    assertThat(rig.job.pods()).hasSize(2);
  }

  @Test
  void replaces_a_pod_that_is_being_deleted_after_back_off() {
    Rig rig = new Rig(Jobs.never(spec -> spec)).syncAt(0);
    rig.deletePod(rig.pod(0), 4).syncAt(5);
    assertThat(rig.status().failed()).isEqualTo(1);
    assertThat(rig.step.wakeAt()).isEqualTo(14_000);

    rig.syncAt(14);
    assertThat(rig.created()).isEqualTo(2);
    assertThat(rig.status().terminating()).isEqualTo(1);
  }

  @Test
  void replaces_only_failed_pods_when_asked_to() {
    Rig rig =
        new Rig(Jobs.never(spec -> spec.podReplacementPolicy(PodReplacementPolicy.FAILED)))
            .syncAt(0);
    ManagedPod first = rig.pod(0);
    rig.deletePod(first, 4).syncAt(20);
    assertThat(rig.status().failed()).isZero();
    assertThat(rig.status().terminating()).isEqualTo(1);
    assertThat(rig.created()).isEqualTo(1);

    rig.exit(first, 30, 143).syncAt(31);
    assertThat(rig.status().failed()).isEqualTo(1);
    assertThat(rig.syncAt(40).created()).isEqualTo(2);
  }

  @Test
  void counts_a_deleted_pod_that_ends_well_as_succeeded_when_only_failed_ones_are_replaced() {
    Rig rig =
        new Rig(Jobs.never(spec -> spec.podReplacementPolicy(PodReplacementPolicy.FAILED)))
            .syncAt(0);
    rig.deletePod(rig.pod(0), 4).exit(rig.pod(0), 5, 0).syncAt(6);

    assertThat(rig.isComplete()).isTrue();
    assertThat(rig.status().succeeded()).isEqualTo(1);
  }

  @Test
  void waits_for_terminating_pods_before_it_is_complete() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(2))).syncAt(0);
    ManagedPod slow = rig.pod(1);
    rig.deletePod(slow, 1).exit(rig.pod(0), 1, 0).syncAt(2);

    assertThat(rig.is(JobCondition.SUCCESS_CRITERIA_MET)).isTrue();
    assertThat(rig.isComplete()).isFalse();

    rig.exit(slow, 3, 137).syncAt(4);
    assertThat(rig.isComplete()).isTrue();
  }

  @Test
  void fails_when_the_deadline_has_passed_since_the_start() {
    Rig rig = new Rig(Jobs.never(spec -> spec.activeDeadline(Duration.ofSeconds(8)))).syncAt(0);
    assertThat(rig.step.wakeAt()).isEqualTo(8_000);
    ManagedPod pod = rig.pod(0);

    rig.syncAt(8);
    assertThat(rig.conditions()).containsExactly("FailureTarget=True DeadlineExceeded");
    assertThat(rig.status().failed()).isEqualTo(1);
    assertThat(rig.status().terminating()).isEqualTo(1);

    rig.exit(pod, 9, 137).syncAt(10);
    assertThat(rig.isFailed()).isTrue();
    assertThat(rig.status().completionTime()).isNull();
  }

  @Test
  void counts_the_deadline_from_the_last_resumption() {
    Rig rig = new Rig(Jobs.never(spec -> spec.activeDeadline(Duration.ofSeconds(8)))).syncAt(0);
    rig.update(spec -> spec.suspend(true)).syncAt(5);
    assertThat(rig.syncAt(100).conditions()).containsExactly("Suspended=True JobSuspended");

    rig.update(spec -> spec.suspend(false)).syncAt(200);
    assertThat(rig.step.wakeAt()).isEqualTo(208_000);
  }

  @Test
  void prefers_the_back_off_limit_to_the_deadline() {
    Rig rig =
        new Rig(Jobs.never(spec -> spec.backoffLimit(0).activeDeadline(Duration.ofSeconds(1))))
            .syncAt(0);
    rig.exit(rig.pod(0), 1, 1).syncAt(5);

    assertThat(rig.status().conditions().get(0).reason()).isEqualTo("BackoffLimitExceeded");
  }

  @Test
  void counts_pods_that_were_killed_as_the_job_failed() {
    Rig rig =
        new Rig(Jobs.never(spec -> spec.parallelism(3).completions(3).backoffLimit(0))).syncAt(0);
    rig.exit(rig.pod(0), 1, 1).syncAt(2);

    assertThat(rig.status().failed()).isEqualTo(3);
    assertThat(rig.status().active()).isZero();
    assertThat(rig.status().terminating()).isEqualTo(2);
  }

  @Test
  void changes_nothing_after_the_end() {
    Rig rig = new Rig(Jobs.never(spec -> spec)).syncAt(0);
    rig.exit(rig.pod(0), 1, 0).syncAt(2);
    var ended = rig.status();

    rig.update(spec -> spec.parallelism(5)).syncAt(100);

    assertThat(rig.step).isEqualTo(Step.NOTHING);
    assertThat(rig.status()).isEqualTo(ended);
  }

  @Test
  void gives_a_job_that_is_being_deleted_no_more_pods_and_counts_those_that_end() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(2).completions(4))).syncAt(0);
    rig.job.markDeleting();
    rig.exit(rig.pod(0), 1, 0).syncAt(2);

    assertThat(rig.created()).isEqualTo(2);
    assertThat(rig.status().succeeded()).isEqualTo(1);
  }

  @Test
  void forgets_the_oldest_ended_pods_beyond_those_it_keeps() {
    Rig rig = new Rig(Jobs.never(spec -> spec.completions(10)), 3);
    rig.syncAt(0);
    for (int i = 0; i < 10; i++) {
      rig.exit(rig.pod(rig.job.pods().size() - 1), i + 1, 0).sync();
    }
    assertThat(rig.status().succeeded()).isEqualTo(10);
    assertThat(rig.job.pods()).extracting(ManagedPod::ordinal).containsExactly(7L, 8L, 9L);
  }
}
