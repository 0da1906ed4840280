package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.ConditionStatus;
import dev.jobwright.model.ExitCodeOperator;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.OnExitCodes;
import dev.jobwright.model.OnPodCondition;
import dev.jobwright.model.PodFailurePolicy;
import dev.jobwright.model.PodFailurePolicyAction;
import dev.jobwright.model.PodFailurePolicyRule;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.PodCondition;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The pod failure policy: rules in order, the first that matches acts. */
class PodFailurePolicyTest {

  @Test
  void fails_the_job_at_once_and_says_which_container_and_rule() {
    Rig rig = new Rig(Jobs.never(policy(onExit(PodFailurePolicyAction.FAIL_JOB, 42)))).syncAt(0);
    ManagedPod pod = rig.pod(0);
    rig.exit(pod, 1, 42).syncAt(2);

    assertThat(rig.conditions())
        .containsExactly("FailureTarget=True PodFailurePolicy", "Failed=True PodFailurePolicy");
    assertThat(rig.status().conditions().get(1).message())
        .isEqualTo(
            "Container main for pod default/%s failed with exit code 42 matching FailJob rule at index 0"
                .formatted(pod.name()));
  }

  @Test
  void says_which_condition_failed_the_job() {
    Rig rig = new Rig(Jobs.never(policy(onCondition(PodFailurePolicyAction.FAIL_JOB)))).syncAt(0);
    ManagedPod pod = rig.pod(0);
    rig.job.evictPod(pod, 1_000);
    rig.podAt(1, pod).exit(pod, 2, 143).syncAt(3);

    assertThat(rig.status().conditions().get(0).message())
        .isEqualTo(
            "Pod default/%s has condition DisruptionTarget matching FailJob rule at index 0"
                .formatted(pod.name()));
  }

  @Test
  void says_which_condition_of_the_pod_came_first_not_which_pattern() {
    OnPodCondition notReady =
        OnPodCondition.builder().type(PodCondition.READY).status(ConditionStatus.FALSE).build();
    OnPodCondition disrupted =
        OnPodCondition.builder().type(PodCondition.DISRUPTION_TARGET).build();
    PodFailurePolicyRule rule =
        PodFailurePolicyRule.builder()
            .action(PodFailurePolicyAction.FAIL_JOB)
            .addOnPodConditions(notReady, disrupted)
            .build();
    Rig rig = new Rig(Jobs.never(policy(rule))).syncAt(0);
    ManagedPod pod = rig.pod(0);
    rig.job.evictPod(pod, 1_000);
    rig.podAt(1, pod).exit(pod, 2, 143).syncAt(3);

    assertThat(rig.status().conditions().get(0).message())
        .contains("has condition DisruptionTarget matching FailJob rule at index 0");
  }

  @Test
  void does_not_count_an_ignored_failure_but_replaces_the_pod_after_back_off() {
    Rig rig =
        new Rig(
                Jobs.never(
                    spec ->
                        policy(onExit(PodFailurePolicyAction.IGNORE, 43))
                            .apply(spec)
                            .backoffLimit(0)))
            .syncAt(0);
    rig.exit(rig.pod(0), 1, 43).syncAt(2);
    assertThat(rig.status().failed()).isZero();
    assertThat(rig.step.wakeAt()).isEqualTo(11_000);

    rig.syncAt(11);
    rig.exit(rig.pod(1), 12, 43).syncAt(13);
    assertThat(rig.step.wakeAt()).isEqualTo(32_000);

    rig.syncAt(32);
    rig.exit(rig.pod(2), 33, 0).syncAt(34);
    assertThat(rig.isComplete()).isTrue();
    assertThat(rig.status().failed()).isZero();
  }

  @Test
  void ignores_a_disruption() {
    Rig rig =
        new Rig(
                Jobs.never(
                    spec ->
                        policy(onCondition(PodFailurePolicyAction.IGNORE))
                            .apply(spec)
                            .backoffLimit(0)))
            .syncAt(0);
    ManagedPod pod = rig.pod(0);
    rig.job.evictPod(pod, 4_000);
    rig.podAt(4, pod).exit(pod, 6, 137).syncAt(7);

    assertThat(rig.status().failed()).isZero();
    assertThat(rig.status().conditions()).isEmpty();
    assertThat(rig.syncAt(16).created()).isEqualTo(2);
  }

  @Test
  void counts_when_the_first_match_says_so_whatever_follows() {
    Rig rig =
        new Rig(
                Jobs.never(
                    policy(
                        onExit(PodFailurePolicyAction.COUNT, 6),
                        onExit(PodFailurePolicyAction.FAIL_JOB, 6))))
            .syncAt(0);
    rig.exit(rig.pod(0), 1, 6).syncAt(2);

    assertThat(rig.status().failed()).isEqualTo(1);
    assertThat(rig.status().conditions()).isEmpty();
  }

  @Test
  void counts_when_no_rule_matches() {
    Rig rig = new Rig(Jobs.never(policy(onExit(PodFailurePolicyAction.IGNORE, 6)))).syncAt(0);
    rig.exit(rig.pod(0), 1, 7).syncAt(2);

    assertThat(rig.status().failed()).isEqualTo(1);
  }

  @Test
  void fails_the_index_at_once_whatever_its_limit() {
    Rig rig =
        new Rig(
                Jobs.indexed(
                    3,
                    3,
                    spec ->
                        policy(onExit(PodFailurePolicyAction.FAIL_INDEX, 44))
                            .apply(spec)
                            .backoffLimitPerIndex(3)))
            .syncAt(0);
    rig.exit(rig.podOf(2), 1, 44).syncAt(2);

    assertThat(rig.status().failedIndexes()).isEqualTo("2");
    assertThat(rig.status().failed()).isEqualTo(1);
    assertThat(rig.syncAt(60).created()).isEqualTo(3);
  }

  @Test
  void tells_the_next_pod_of_an_index_of_ignored_failures() {
    Rig rig =
        new Rig(
                Jobs.indexed(
                    1,
                    1,
                    spec ->
                        policy(onExit(PodFailurePolicyAction.IGNORE, 43))
                            .apply(spec)
                            .backoffLimitPerIndex(0)))
            .syncAt(0);
    rig.exit(rig.podOf(0), 1, 43).syncAt(11);

    assertThat(rig.podOf(0).snapshot().annotations())
        .containsEntry("batch.kubernetes.io/job-index-failure-count", "0")
        .containsEntry("batch.kubernetes.io/job-index-ignored-failure-count", "1");
    rig.exit(rig.podOf(0), 12, 43).syncAt(31);
    assertThat(rig.created()).isEqualTo(2);
    assertThat(rig.syncAt(32).created()).isEqualTo(3);
  }

  @Test
  void matches_codes_that_are_not_listed_but_never_0() {
    FailureRules rules =
        rules(
            rule(PodFailurePolicyAction.FAIL_JOB)
                .onExitCodes(codes(ExitCodeOperator.NOT_IN, null, 1, 2))
                .build());

    assertThat(rules.match(ended(9))).isNotNull();
    assertThat(rules.match(ended(2))).isNull();
    assertThat(rules.match(ended(0))).isNull();
  }

  @Test
  void looks_only_at_the_named_container() {
    FailureRules rules =
        rules(
            rule(PodFailurePolicyAction.FAIL_JOB)
                .onExitCodes(codes(ExitCodeOperator.IN, "helper", 5))
                .build());

    assertThat(rules.match(ended(5))).isNull();
    assertThat(rules.match(endedWith("helper", 5))).isNotNull();
  }

  @Test
  void looks_at_init_containers_behind_the_main_ones() {
    Rig rig =
        new Rig(
            Jobs.with(
                pod ->
                    pod.restartPolicy(RestartPolicy.NEVER)
                        .addInitContainers(Jobs.container("prepare")),
                policy(onExit(PodFailurePolicyAction.FAIL_JOB, 3))));
    rig.syncAt(0);
    rig.exit(rig.pod(0).containers().get(0), 1, 3).syncAt(2);

    assertThat(rig.status().conditions().get(0).message()).startsWith("Container prepare for pod");
  }

  @Test
  void compares_the_status_of_the_condition() {
    ManagedPod evicted = ended(143);
    evicted.disruption = "EvictionByEvictionAPI";

    assertThat(rules(onCondition(PodFailurePolicyAction.IGNORE)).match(evicted)).isNotNull();
    assertThat(
            rules(
                    rule(PodFailurePolicyAction.IGNORE)
                        .addOnPodConditions(
                            OnPodCondition.builder()
                                .type(PodCondition.DISRUPTION_TARGET)
                                .status(dev.jobwright.model.ConditionStatus.FALSE)
                                .build())
                        .build())
                .match(evicted))
        .isNull();
  }

  private static ManagedPod ended(int code) {
    return endedWith("main", code);
  }

  private static ManagedPod endedWith(String container, int code) {
    Rig rig =
        new Rig(
            Jobs.with(
                pod ->
                    pod.restartPolicy(RestartPolicy.NEVER).addContainers(Jobs.container(container)),
                spec -> spec));
    rig.syncAt(0);
    ManagedPod pod = rig.pod(0);
    rig.exit(pod, 1, code);
    return pod;
  }

  private static FailureRules rules(PodFailurePolicyRule... rules) {
    return new FailureRules(PodFailurePolicy.builder().rules(List.of(rules)).build());
  }

  private static UnaryOperator<JobSpec.Builder> policy(PodFailurePolicyRule... rules) {
    PodFailurePolicy policy = PodFailurePolicy.builder().rules(List.of(rules)).build();
    return spec -> spec.podFailurePolicy(policy);
  }

  private static PodFailurePolicyRule onExit(PodFailurePolicyAction action, int... codes) {
    return rule(action).onExitCodes(codes(ExitCodeOperator.IN, null, codes)).build();
  }

  private static PodFailurePolicyRule onCondition(PodFailurePolicyAction action) {
    return rule(action)
        .addOnPodConditions(OnPodCondition.builder().type(PodCondition.DISRUPTION_TARGET).build())
        .build();
  }

  private static PodFailurePolicyRule.Builder rule(PodFailurePolicyAction action) {
    return PodFailurePolicyRule.builder().action(action);
  }

  private static OnExitCodes codes(ExitCodeOperator operator, String container, int... codes) {
    return OnExitCodes.builder()
        .operator(operator)
        .containerName(container)
        .values(IntStream.of(codes).boxed().toList())
        .build();
  }
}
