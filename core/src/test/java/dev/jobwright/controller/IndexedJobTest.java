package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.CompletionMode;
import dev.jobwright.model.Container;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.PodReplacementPolicy;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.SuccessPolicy;
import dev.jobwright.model.SuccessPolicyRule;
import dev.jobwright.runtime.JobCondition;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Indexed Jobs: which indexes get pods, limits per index, success policy, elastic size. */
class IndexedJobTest {
  private static final String FAILURES = "batch.kubernetes.io/job-index-failure-count";

  @Test
  void gives_pods_to_the_lowest_indexes_that_need_one() {
    Rig rig = new Rig(Jobs.indexed(5, 2, spec -> spec)).syncAt(0);
    assertThat(rig.job.pods()).extracting(ManagedPod::index).containsExactly(0, 1);

    rig.exit(rig.podOf(1), 1, 0).syncAt(2);
    assertThat(rig.job.pods()).extracting(ManagedPod::index).containsExactly(0, 1, 2);
    assertThat(rig.status().completedIndexes()).isEqualTo("1");
  }

  @Test
  void is_complete_when_every_index_has_succeeded() {
    Rig rig = new Rig(Jobs.indexed(3, 3, spec -> spec)).syncAt(0);
    IntStream.range(0, 3).forEach(index -> rig.exit(rig.podOf(index), 1, 0));
    rig.syncAt(2);

    assertThat(rig.isComplete()).isTrue();
    assertThat(rig.status().completedIndexes()).isEqualTo("0-2");
    assertThat(rig.status().failedIndexes()).isNull();
  }

  @Test
  void gives_a_failed_index_another_pod_after_the_global_back_off() {
    Rig rig = new Rig(Jobs.indexed(2, 2, spec -> spec)).syncAt(0);
    rig.exit(rig.podOf(1), 1, 1).syncAt(2);
    assertThat(rig.created()).isEqualTo(2);

    rig.syncAt(11);
    assertThat(rig.job.pods()).extracting(ManagedPod::index).containsExactly(0, 1, 1);
    assertThat(rig.status().failed()).isEqualTo(1);
  }

  @Test
  void waits_for_each_index_by_itself_when_it_has_a_limit_per_index() {
    Rig rig = new Rig(Jobs.indexed(3, 3, spec -> spec.backoffLimitPerIndex(3))).syncAt(0);
    rig.exit(rig.podOf(0), 1, 1).exit(rig.podOf(2), 5, 1).syncAt(6);
    assertThat(rig.step.wakeAt()).isEqualTo(11_000);

    rig.syncAt(11);
    assertThat(rig.job.pods()).extracting(ManagedPod::index).containsExactly(0, 1, 2, 0);
    assertThat(rig.step.wakeAt()).isEqualTo(15_000);

    rig.exit(rig.podOf(0), 12, 1).syncAt(15);
    assertThat(rig.job.pods()).extracting(ManagedPod::index).containsExactly(0, 1, 2, 0, 2);
    assertThat(rig.step.wakeAt()).isEqualTo(32_000);
  }

  @Test
  void tells_each_pod_how_often_its_index_has_failed() {
    Rig rig = new Rig(Jobs.indexed(1, 1, spec -> spec.backoffLimitPerIndex(3))).syncAt(0);
    assertThat(rig.podOf(0).snapshot().annotations()).containsEntry(FAILURES, "0");

    rig.exit(rig.podOf(0), 1, 1).syncAt(11);
    assertThat(rig.podOf(0).snapshot().annotations()).containsEntry(FAILURES, "1");
    rig.exit(rig.podOf(0), 12, 1).syncAt(32);
    assertThat(rig.podOf(0).snapshot().annotations())
        .containsEntry(FAILURES, "2")
        .doesNotContainKey("batch.kubernetes.io/job-index-ignored-failure-count");
  }

  @Test
  void counts_a_failed_pod_only_when_its_replacement_exists() {
    Rig rig = new Rig(Jobs.indexed(2, 2, spec -> spec.backoffLimitPerIndex(1))).syncAt(0);
    rig.exit(rig.podOf(0), 1, 1).syncAt(2);
    assertThat(rig.status().failed()).isZero();
    assertThat(rig.status().failedIndexes()).isEmpty();

    rig.syncAt(11);
    assertThat(rig.status().failed()).isZero();
    assertThat(rig.step.unfinished()).isTrue();
    assertThat(rig.syncAt(12).status().failed()).isEqualTo(1);
  }

  @Test
  void does_not_replace_a_deleted_pod_that_succeeds_before_its_replacement_exists() {
    Rig rig = new Rig(Jobs.indexed(1, 1, spec -> spec.backoffLimitPerIndex(1))).syncAt(0);
    ManagedPod pod = rig.podOf(0);
    rig.deletePod(pod, 4).syncAt(5);
    assertThat(rig.status().terminating()).isEqualTo(1);

    rig.exit(pod, 7, 0).syncAt(8);
    assertThat(rig.status().completedIndexes()).isEqualTo("0");
    assertThat(rig.status().failed()).isZero();
    assertThat(rig.isComplete()).isTrue();
    assertThat(rig.created()).isEqualTo(1);
  }

  @Test
  void counts_failed_pods_that_wait_for_their_replacement_towards_the_back_off_limit() {
    Rig rig =
        new Rig(Jobs.indexed(3, 3, spec -> spec.backoffLimitPerIndex(5).backoffLimit(1))).syncAt(0);
    rig.exit(rig.podOf(0), 1, 1).syncAt(2);
    assertThat(rig.is(JobCondition.FAILURE_TARGET)).isFalse();

    rig.exit(rig.podOf(1), 3, 1).syncAt(4);
    assertThat(rig.status().conditions().get(0).reason()).isEqualTo("BackoffLimitExceeded");
    assertThat(rig.status().failed()).isEqualTo(3);
  }

  @Test
  void fails_an_index_when_its_limit_is_exceeded_and_the_job_when_all_have_ended() {
    Rig rig = new Rig(Jobs.indexed(2, 2, spec -> spec.backoffLimitPerIndex(1))).syncAt(0);
    rig.exit(rig.podOf(1), 1, 1).syncAt(11).syncAt(12);
    rig.exit(rig.podOf(1), 13, 1).syncAt(14);
    assertThat(rig.status().failedIndexes()).isEqualTo("1");
    assertThat(rig.created()).isEqualTo(3);

    rig.exit(rig.podOf(0), 15, 0).syncAt(16);
    assertThat(rig.conditions())
        .containsExactly("FailureTarget=True FailedIndexes", "Failed=True FailedIndexes");
    assertThat(rig.status().succeeded()).isEqualTo(1);
    assertThat(rig.status().failed()).isEqualTo(2);
  }

  @Test
  void goes_on_with_further_indexes_while_failed_ones_are_borne() {
    Rig rig = new Rig(Jobs.indexed(4, 1, spec -> spec.backoffLimitPerIndex(0))).syncAt(0);
    for (int index = 0; index < 4; index++) {
      rig.exit(rig.podOf(index), index * 2 + 1, index % 2).syncAt(index * 2 + 2);
    }
    assertThat(rig.status().failedIndexes()).isEqualTo("1,3");
    assertThat(rig.status().completedIndexes()).isEqualTo("0,2");
    assertThat(rig.status().conditions().get(0).reason()).isEqualTo("FailedIndexes");
  }

  @Test
  void fails_at_once_when_more_indexes_have_failed_than_it_bears() {
    Rig rig =
        new Rig(Jobs.indexed(6, 3, spec -> spec.backoffLimitPerIndex(0).maxFailedIndexes(1)))
            .syncAt(0);
    rig.exit(rig.podOf(0), 1, 1).syncAt(2);
    assertThat(rig.is(JobCondition.FAILURE_TARGET)).isFalse();

    rig.exit(rig.podOf(1), 3, 1).syncAt(4);
    assertThat(rig.conditions()).containsExactly("FailureTarget=True MaxFailedIndexesExceeded");
    assertThat(rig.status().failedIndexes()).isEqualTo("0,1");
    assertThat(rig.status().failed()).isEqualTo(4);
    assertThat(rig.status().terminating()).isEqualTo(2);
  }

  @Test
  void of_0_bears_no_failed_index() {
    Rig rig =
        new Rig(Jobs.indexed(3, 3, spec -> spec.backoffLimitPerIndex(0).maxFailedIndexes(0)))
            .syncAt(0);
    rig.exit(rig.podOf(2), 1, 1).syncAt(2);

    assertThat(rig.status().conditions().get(0).reason()).isEqualTo("MaxFailedIndexesExceeded");
  }

  @Test
  void succeeds_early_when_the_listed_indexes_have() {
    Rig rig = new Rig(Jobs.indexed(3, 3, spec -> spec.successPolicy(rule("0", null)))).syncAt(0);
    rig.exit(rig.podOf(0), 2, 0).syncAt(3);

    assertThat(rig.status().conditions().get(0).message()).isEqualTo("Matched rules at index 0");
    assertThat(rig.conditions()).containsExactly("SuccessCriteriaMet=True SuccessPolicy");
    assertThat(rig.status().failed()).isZero();

    rig.exit(rig.podOf(1), 5, 137).exit(rig.podOf(2), 5, 137).syncAt(6);
    assertThat(rig.isComplete()).isTrue();
    assertThat(rig.status().failed()).isZero();
    assertThat(rig.status().succeeded()).isEqualTo(1);
  }

  @Test
  void succeeds_early_when_enough_of_the_listed_indexes_have() {
    Rig rig = new Rig(Jobs.indexed(5, 5, spec -> spec.successPolicy(rule("1-3", 2)))).syncAt(0);
    rig.exit(rig.podOf(0), 1, 0).exit(rig.podOf(1), 1, 0).syncAt(2);
    assertThat(rig.status().conditions()).isEmpty();

    rig.exit(rig.podOf(3), 3, 0).syncAt(4);
    assertThat(rig.is(JobCondition.SUCCESS_CRITERIA_MET)).isTrue();
    assertThat(rig.status().completedIndexes()).isEqualTo("0,1,3");
  }

  @Test
  void succeeds_early_when_enough_indexes_have() {
    Rig rig = new Rig(Jobs.indexed(5, 5, spec -> spec.successPolicy(rule(null, 2)))).syncAt(0);
    rig.exit(rig.podOf(4), 1, 0).exit(rig.podOf(1), 1, 0).syncAt(2);

    assertThat(rig.is(JobCondition.SUCCESS_CRITERIA_MET)).isTrue();
  }

  @Test
  void needs_at_least_one_success_for_a_success_policy() {
    Rig rig = new Rig(Jobs.indexed(3, 3, spec -> spec.successPolicy(rule("", 0)))).syncAt(0);

    assertThat(rig.status().conditions()).isEmpty();
  }

  @Test
  void fails_rather_than_succeeds_early_when_both_come_together() {
    Rig rig =
        new Rig(Jobs.indexed(3, 3, spec -> spec.backoffLimit(0).successPolicy(rule("0", null))))
            .syncAt(0);
    rig.exit(rig.podOf(0), 1, 0).exit(rig.podOf(1), 1, 1).syncAt(2);

    assertThat(rig.status().conditions().get(0).reason()).isEqualTo("BackoffLimitExceeded");
  }

  @Test
  void starts_the_new_indexes_when_it_grows() {
    Rig rig = new Rig(Jobs.indexed(2, 2, spec -> spec)).syncAt(0);
    rig.update(spec -> spec.completions(4).parallelism(4)).syncAt(2);

    assertThat(rig.job.pods()).extracting(ManagedPod::index).containsExactly(0, 1, 2, 3);
  }

  @Test
  void drops_the_indexes_beyond_when_it_shrinks() {
    Rig rig = new Rig(Jobs.indexed(4, 4, spec -> spec)).syncAt(0);
    rig.exit(rig.podOf(3), 1, 0).syncAt(2);
    rig.update(spec -> spec.completions(2).parallelism(2)).syncAt(3);

    assertThat(rig.status().succeeded()).isZero();
    assertThat(rig.status().completedIndexes()).isNull();
    assertThat(rig.podOf(2).isDeleting()).isTrue();
    assertThat(rig.podOf(1).isDeleting()).isFalse();
  }

  @Test
  void is_complete_when_it_shrinks_to_what_has_succeeded() {
    Rig rig = new Rig(Jobs.indexed(3, 3, spec -> spec)).syncAt(0);
    rig.exit(rig.podOf(0), 1, 0).exit(rig.podOf(1), 1, 0).syncAt(2);
    rig.update(spec -> spec.completions(2).parallelism(2)).syncAt(3);
    ManagedPod superfluous = rig.podOf(2);
    rig.exit(superfluous, 4, 137).syncAt(5);

    assertThat(rig.isComplete()).isTrue();
    assertThat(rig.status().completedIndexes()).isEqualTo("0,1");
  }

  @Test
  void does_not_give_an_index_a_pod_while_the_old_one_terminates_if_only_failed_are_replaced() {
    Rig rig =
        new Rig(
                Jobs.indexed(
                    2,
                    2,
                    spec ->
                        spec.backoffLimitPerIndex(1)
                            .podReplacementPolicy(PodReplacementPolicy.FAILED)))
            .syncAt(0);
    ManagedPod first = rig.podOf(0);
    rig.deletePod(first, 1).syncAt(30);
    assertThat(rig.created()).isEqualTo(2);

    rig.exit(first, 31, 143).syncAt(41);
    assertThat(rig.created()).isEqualTo(3);
  }

  @Test
  void gives_each_pod_a_host_name_and_every_container_the_index_as_a_variable() {
    Container init = Jobs.container("init");
    EnvVar own = EnvVar.builder().name("JOB_COMPLETION_INDEX").value("mine").build();
    Container main = Jobs.container("main").toBuilder().addEnv(own).build();
    Rig rig =
        new Rig(
                Jobs.with(
                    pod ->
                        pod.restartPolicy(RestartPolicy.NEVER)
                            .addInitContainers(init)
                            .addContainers(main),
                    spec ->
                        spec.completionMode(CompletionMode.INDEXED).completions(3).parallelism(3)))
            .syncAt(0);
    PodSpec spec = rig.podOf(2).snapshot().spec();

    assertThat(spec.hostname()).isEqualTo("j-2");
    assertThat(spec.initContainers().get(0).env())
        .extracting(EnvVar::name)
        .containsExactly("JOB_COMPLETION_INDEX");
    assertThat(spec.containers().get(0).env()).containsExactly(own);
  }

  @Test
  void names_the_index_in_label_annotation_and_pod_name() {
    Rig rig = new Rig(Jobs.indexed(3, 3, spec -> spec)).syncAt(0);
    var pod = rig.podOf(2).snapshot();

    assertThat(pod.completionIndex()).isEqualTo(2);
    assertThat(pod.labels())
        .containsAllEntriesOf(Map.of(PodFromTemplate.INDEX, "2", "job-name", "j"));
    assertThat(pod.annotations()).containsEntry(PodFromTemplate.INDEX, "2");
    assertThat(pod.name()).matches("j-2-[bcdfghjklmnpqrstvwxz2456789]{5}");
  }

  private static SuccessPolicy rule(String indexes, Integer count) {
    return SuccessPolicy.builder()
        .addRules(
            SuccessPolicyRule.builder().succeededIndexes(indexes).succeededCount(count).build())
        .build();
  }

  @Test
  void a_pod_that_succeeds_while_it_is_deleted_completes_its_index_though_it_was_to_be_replaced() {
    Rig rig = new Rig(Jobs.indexed(2, 1, spec -> spec.backoffLimitPerIndex(1))).syncAt(0);
    rig.deletePod(rig.pod(0), 1).syncAt(1);

    rig.exit(rig.pod(0), 2, 0).syncAt(2);

    assertThat(rig.status().completedIndexes()).isEqualTo("0");
    assertThat(rig.podOf(1).index()).isEqualTo(1);
  }
}
