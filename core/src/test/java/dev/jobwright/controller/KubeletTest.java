package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jobwright.model.Container;
import dev.jobwright.model.ContainerRestartRule;
import dev.jobwright.model.ContainerRestartRuleAction;
import dev.jobwright.model.ExitCodeOperator;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.RestartRuleExitCodes;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.ContainerStatus;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodCondition;
import dev.jobwright.runtime.PodPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Phases, container states, restarts and stops of pods. */
class KubeletTest {

  @Test
  void runs_a_pod_when_its_container_has_started() {
    Rig rig = running(RestartPolicy.NEVER);
    Pod pod = rig.pod(0).snapshot();

    assertThat(pod.phase()).isEqualTo(PodPhase.RUNNING);
    assertThat(pod.isReady()).isTrue();
    assertThat(state(pod)).isEqualTo(new ContainerState.Running(Instant.EPOCH));
  }

  @Test
  void has_succeeded_when_all_containers_ended_with_0() {
    Rig rig = running(RestartPolicy.NEVER);
    rig.exit(rig.pod(0), 5, 0);
    Pod pod = rig.pod(0).snapshot();

    assertThat(pod.phase()).isEqualTo(PodPhase.SUCCEEDED);
    assertThat(state(pod))
        .isEqualTo(
            new ContainerState.Terminated(
                0, "Completed", "", Instant.EPOCH, Instant.ofEpochSecond(5)));
    assertThat(pod.conditions())
        .filteredOn(condition -> condition.type().equals(PodCondition.READY))
        .extracting(PodCondition::reason)
        .containsExactly("PodCompleted");
  }

  @Test
  void has_failed_when_a_container_ended_badly_and_is_not_restarted() {
    Rig rig = running(RestartPolicy.NEVER);
    rig.exit(rig.pod(0), 5, 3);
    Pod pod = rig.pod(0).snapshot();

    assertThat(pod.phase()).isEqualTo(PodPhase.FAILED);
    assertThat(((ContainerState.Terminated) state(pod)).reason()).isEqualTo("Error");
    assertThat(pod.conditions())
        .filteredOn(condition -> condition.type().equals(PodCondition.CONTAINERS_READY))
        .extracting(PodCondition::reason)
        .containsExactly("PodFailed");
  }

  @Test
  void stays_running_until_the_last_of_several_containers_has_ended() {
    Rig rig = pod(spec -> spec.restartPolicy(RestartPolicy.NEVER).addContainers(c("a"), c("b")));
    List<ManagedContainer> containers = rig.pod(0).containers();

    rig.exit(containers.get(0), 1, 1);
    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.RUNNING);
    assertThat(rig.pod(0).snapshot().isReady()).isFalse();

    rig.exit(containers.get(1), 4, 0);
    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.FAILED);
  }

  @Test
  void restarts_a_failed_container_at_once_and_then_with_back_off() {
    Rig rig = running(RestartPolicy.ON_FAILURE);
    ManagedPod pod = rig.pod(0);
    rig.exit(pod, 1, 1);
    assertThat(pod.firstMain().isRunning()).isTrue();
    assertThat(pod.firstMain().restarts()).isEqualTo(1);

    rig.exit(pod, 2, 1);
    assertThat(rig.podStep.wakeAt()).isEqualTo(12_000);
    ContainerStatus waiting = pod.snapshot().containers().get(0);
    assertThat(waiting.state())
        .isEqualTo(
            new ContainerState.Waiting(
                "CrashLoopBackOff",
                "back-off 10s restarting failed container=main pod=%s_default(%s)"
                    .formatted(pod.name(), pod.uid())));
    assertThat(waiting.lastState()).isNotNull();
    assertThat(waiting.restartCount()).isEqualTo(1);
    assertThat(pod.phase()).isEqualTo(PodPhase.RUNNING);

    rig.podAt(11.9, pod);
    assertThat(pod.firstMain().isRunning()).isFalse();
    rig.podAt(12, pod);
    assertThat(pod.firstMain().isRunning()).isTrue();
    assertThat(pod.firstMain().restarts()).isEqualTo(2);
  }

  @Test
  void leaves_a_container_that_succeeded_alone() {
    Rig rig =
        pod(spec -> spec.restartPolicy(RestartPolicy.ON_FAILURE).addContainers(c("a"), c("b")));
    rig.exit(rig.pod(0).containers().get(0), 1, 0);
    assertThat(rig.pod(0).containers().get(0).restarts()).isZero();

    rig.exit(rig.pod(0).containers().get(1), 2, 0);
    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.SUCCEEDED);
  }

  @Test
  void runs_init_containers_one_after_another_before_the_main_ones() {
    Rig rig =
        pod(
            spec ->
                spec.restartPolicy(RestartPolicy.NEVER)
                    .addInitContainers(c("one"), c("two"))
                    .addContainers(c("main")));
    assertThat(runningOnes(rig)).containsExactly("one");
    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.PENDING);
    assertThat(state(rig.pod(0).snapshot()))
        .isEqualTo(new ContainerState.Waiting("PodInitializing", ""));

    rig.exit(rig.pod(0).containers().get(0), 1, 0);
    assertThat(runningOnes(rig)).containsExactly("two");
    rig.exit(rig.pod(0).containers().get(1), 2, 0);
    assertThat(runningOnes(rig)).containsExactly("main");
    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.RUNNING);
  }

  @Test
  void fails_at_once_when_an_init_container_does_and_nothing_is_restarted() {
    Rig rig = pod(spec -> spec.restartPolicy(RestartPolicy.NEVER).addInitContainers(c("one")));
    rig.exit(rig.pod(0).containers().get(0), 1, 3);

    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.FAILED);
    assertThat(state(rig.pod(0).snapshot())).isInstanceOf(ContainerState.Waiting.class);
  }

  @Test
  void restarts_a_failed_init_container_with_back_off_while_the_pod_is_pending() {
    Rig rig = pod(spec -> spec.restartPolicy(RestartPolicy.ON_FAILURE).addInitContainers(c("one")));
    ManagedContainer init = rig.pod(0).containers().get(0);
    rig.exit(init, 1, 3).exit(init, 2, 3);

    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.PENDING);
    assertThat(
            ((ContainerState.Waiting) rig.pod(0).snapshot().initContainers().get(0).state())
                .reason())
        .isEqualTo("CrashLoopBackOff");
    rig.podAt(12, rig.pod(0));
    assertThat(init.isRunning()).isTrue();
  }

  @Test
  void starts_sidecars_in_order_before_the_main_containers() {
    Rig rig = sidecars();

    assertThat(rig.containerActions)
        .extracting(action -> action.container().name())
        .containsExactly("log", "proxy", "main");
  }

  @Test
  void stops_sidecars_behind_the_main_containers_and_does_not_mind_their_exit_code() {
    Rig rig = sidecars();
    List<ManagedContainer> containers = rig.pod(0).containers();
    rig.containerActions.clear();
    rig.exit(containers.get(2), 5, 0);

    assertThat(rig.containerActions)
        .containsExactly(
            new ContainerAction.Terminate(containers.get(1)),
            new ContainerAction.Terminate(containers.get(0)));
    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.RUNNING);

    rig.exit(containers.get(0), 6, 143).exit(containers.get(1), 6, 143);
    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.SUCCEEDED);
  }

  @Test
  void restarts_a_sidecar_whatever_its_exit_code() {
    Rig rig = sidecars();
    ManagedContainer sidecar = rig.pod(0).containers().get(0);
    rig.exit(sidecar, 1, 0);

    assertThat(sidecar.isRunning()).isTrue();
    assertThat(sidecar.restarts()).isEqualTo(1);
    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.RUNNING);
  }

  @Test
  void follows_the_first_restart_rule_that_matches_before_the_policies() {
    ContainerRestartRule rule = rule(ContainerRestartRuleAction.RESTART, 42);
    Rig rig =
        pod(
            spec ->
                spec.restartPolicy(RestartPolicy.NEVER)
                    .addContainers(
                        c("main").toBuilder()
                            .restartPolicy(RestartPolicy.NEVER)
                            .addRestartPolicyRules(rule)
                            .build()));
    rig.exit(rig.pod(0), 1, 42);
    assertThat(rig.pod(0).firstMain().restarts()).isEqualTo(1);

    rig.exit(rig.pod(0), 2, 1);
    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.FAILED);
  }

  @Test
  void lets_a_container_have_its_own_restart_policy() {
    Rig rig =
        pod(
            spec ->
                spec.restartPolicy(RestartPolicy.ON_FAILURE)
                    .addContainers(
                        c("main").toBuilder().restartPolicy(RestartPolicy.NEVER).build()));
    rig.exit(rig.pod(0), 1, 1);

    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.FAILED);
  }

  @Test
  void starts_all_containers_anew_when_a_rule_says_so() {
    ContainerRestartRule rule = rule(ContainerRestartRuleAction.RESTART_ALL_CONTAINERS, 88);
    Rig rig =
        pod(
            spec ->
                spec.restartPolicy(RestartPolicy.NEVER)
                    .addInitContainers(c("prepare"))
                    .addContainers(
                        c("main").toBuilder()
                            .restartPolicy(RestartPolicy.NEVER)
                            .addRestartPolicyRules(rule)
                            .build(),
                        c("other")));
    List<ManagedContainer> containers = rig.pod(0).containers();
    rig.exit(containers.get(0), 1, 0);
    rig.exit(containers.get(1), 2, 88).exit(containers.get(2), 3, 143);

    assertThat(runningOnes(rig)).containsExactly("prepare");
    rig.exit(containers.get(0), 4, 0);
    assertThat(runningOnes(rig)).containsExactly("main", "other");
    assertThat(containers).allMatch(container -> container.restarts() == 1);
  }

  @Test
  void asks_a_deleted_pod_to_stop_and_kills_it_when_its_grace_is_over() {
    Rig rig = graceful(10);
    ManagedPod pod = rig.pod(0);
    rig.deletePod(pod, 5);
    assertThat(rig.podStep.actions())
        .containsExactly(new ContainerAction.Terminate(pod.firstMain()));
    assertThat(rig.podStep.wakeAt()).isEqualTo(15_000);
    assertThat(pod.snapshot().deletionTime()).isEqualTo(Instant.ofEpochSecond(15));

    rig.podAt(15, pod);
    assertThat(rig.podStep.actions()).containsExactly(new ContainerAction.Kill(pod.firstMain()));

    rig.exit(pod, 15, 137);
    assertThat(pod.phase()).isEqualTo(PodPhase.FAILED);
  }

  @Test
  void leaves_at_least_2_seconds_before_it_kills() {
    Rig rig = graceful(1);
    rig.deletePod(rig.pod(0), 5);

    assertThat(rig.podStep.wakeAt()).isEqualTo(7_000);
  }

  @Test
  void has_succeeded_when_it_ends_well_though_it_was_stopped() {
    Rig rig = graceful(10);
    ManagedPod pod = rig.pod(0);
    rig.deletePod(pod, 5).exit(pod, 6, 0);

    assertThat(pod.phase()).isEqualTo(PodPhase.SUCCEEDED);
  }

  @Test
  void restarts_nothing_in_a_pod_that_is_being_deleted() {
    Rig rig = running(RestartPolicy.ON_FAILURE);
    ManagedPod pod = rig.pod(0);
    rig.deletePod(pod, 5).exit(pod, 6, 1);

    assertThat(pod.phase()).isEqualTo(PodPhase.FAILED);
    assertThat(pod.firstMain().restarts()).isZero();
  }

  @Test
  void shows_the_last_exit_of_a_container_that_was_deleted_in_its_back_off() {
    Rig rig = running(RestartPolicy.ON_FAILURE);
    ManagedPod pod = rig.pod(0);
    rig.exit(pod, 1, 1).exit(pod, 2, 1).deletePod(pod, 5);

    assertThat(pod.phase()).isEqualTo(PodPhase.FAILED);
    ContainerStatus status = pod.snapshot().containers().get(0);
    assertThat(((ContainerState.Terminated) status.state()).exitCode()).isEqualTo(1);
    assertThat(status.restartCount()).isEqualTo(1);
  }

  @Test
  void does_not_know_how_containers_ended_that_never_started() {
    Rig missing = on(TestNode.that(ImageFault.NOT_FOUND));
    ManagedPod pod = missing.pod(0);
    missing.deletePod(pod, 12);

    assertThat(pod.phase()).isEqualTo(PodPhase.FAILED);
    ContainerState.Terminated end = (ContainerState.Terminated) state(pod.snapshot());
    assertThat(end.exitCode()).isEqualTo(137);
    assertThat(end.reason()).isEqualTo("ContainerStatusUnknown");
    assertThat(end.finishedAt()).isNull();
  }

  @Test
  void waits_for_an_image_that_no_registry_has() {
    Rig missing = on(TestNode.that(ImageFault.NOT_FOUND));
    ManagedPod pod = missing.pod(0);

    assertThat(waitingReason(pod)).isEqualTo("ErrImagePull");
    missing.podAt(1, pod);
    assertThat(waitingReason(pod)).isEqualTo("ImagePullBackOff");
    assertThat(missing.podStep.wakeAt()).isEqualTo(10_000);
    missing.podAt(10, pod);
    assertThat(waitingReason(pod)).isEqualTo("ErrImagePull");
    missing.podAt(11, pod);
    assertThat(missing.podStep.wakeAt()).isEqualTo(30_000);
    assertThat(pod.phase()).isEqualTo(PodPhase.PENDING);
  }

  @Test
  void waits_for_good_when_the_image_has_no_valid_name_or_must_not_be_pulled() {
    assertThat(waitingReason(on(TestNode.that(ImageFault.INVALID_NAME)).pod(0)))
        .isEqualTo("InvalidImageName");
    assertThat(waitingReason(on(TestNode.that(ImageFault.NEVER_PULLED)).pod(0)))
        .isEqualTo("ErrImageNeverPull");
  }

  @Test
  void waits_for_good_when_something_the_container_refers_to_is_missing() {
    Rig rig = on(TestNode.missing("secret \"none\" not found"));
    ManagedPod pod = rig.pod(0);

    assertThat(waitingReason(pod)).isEqualTo("CreateContainerConfigError");
    assertThat(((ContainerState.Waiting) state(pod.snapshot())).message())
        .isEqualTo("secret \"none\" not found");
    rig.deletePod(pod, 5);
    assertThat(((ContainerState.Terminated) state(pod.snapshot())).exitCode()).isEqualTo(137);
  }

  @Test
  void leaves_a_pod_alone_that_no_node_takes() {
    Rig refused = on(TestNode.refusing("0/1 nodes are available"));
    Pod pod = refused.pod(0).snapshot();

    assertThat(pod.phase()).isEqualTo(PodPhase.PENDING);
    assertThat(pod.containers()).isEmpty();
    assertThat(pod.conditions())
        .extracting(PodCondition::type, PodCondition::reason, PodCondition::message)
        .containsExactly(tuple("PodScheduled", "Unschedulable", "0/1 nodes are available"));
  }

  @Test
  void removes_a_deleted_pod_that_no_node_took_as_soon_as_the_job_lets_go() {
    Rig refused = on(TestNode.refusing("0/1 nodes are available"));
    refused.update(spec -> spec.activeDeadline(Duration.ofSeconds(8))).syncAt(8);

    assertThat(refused.job.pods()).isEmpty();
    assertThat(refused.syncAt(9).isFailed()).isTrue();
    assertThat(refused.status().failed()).isEqualTo(1);
  }

  @Test
  void starts_containers_when_the_node_has_set_up_the_pod_and_not_before() {
    Rig rig = on(TestNode.slow(3_000));
    ManagedPod pod = rig.pod(0);
    assertThat(runningOnes(rig)).isEmpty();
    assertThat(rig.podStep.wakeAt()).isEqualTo(3_000);

    rig.podAt(3, pod);
    assertThat(runningOnes(rig)).containsExactly("main");
  }

  @Test
  void does_not_call_off_what_the_node_sets_up_when_the_pod_is_deleted_meanwhile() {
    Rig rig = on(TestNode.slow(3_000));
    ManagedPod pod = rig.pod(0);
    rig.deletePod(pod, 1);
    assertThat(pod.hasEnded()).isFalse();

    rig.podAt(3, pod);
    assertThat(rig.podStep.actions())
        .containsExactly(new ContainerAction.Terminate(pod.firstMain()));
    rig.exit(pod, 5, 137);
    assertThat(pod.phase()).isEqualTo(PodPhase.FAILED);
  }

  @Test
  void ends_a_pod_that_was_active_for_too_long() {
    Rig rig =
        pod(
            spec ->
                spec.restartPolicy(RestartPolicy.ON_FAILURE)
                    .activeDeadline(Duration.ofSeconds(20)));
    ManagedPod pod = rig.pod(0);
    assertThat(rig.podStep.wakeAt()).isEqualTo(20_000);

    rig.podAt(20, pod);
    assertThat(pod.phase()).isEqualTo(PodPhase.RUNNING);
    assertThat(pod.snapshot().reason()).isEmpty();
    rig.exit(pod, 21, 0);

    assertThat(pod.phase()).isEqualTo(PodPhase.FAILED);
    assertThat(pod.snapshot().reason()).isEqualTo("DeadlineExceeded");
    assertThat(pod.snapshot().message())
        .isEqualTo("Pod was active on the node longer than the specified deadline");
  }

  @Test
  void marks_an_evicted_pod_as_disrupted() {
    Rig rig = running(RestartPolicy.NEVER);
    ManagedPod pod = rig.pod(0);
    rig.job.evictPod(pod, 4_000);
    rig.podAt(4, pod).exit(pod, 6, 137);

    assertThat(pod.snapshot().conditions())
        .filteredOn(condition -> condition.type().equals(PodCondition.DISRUPTION_TARGET))
        .extracting(PodCondition::reason)
        .containsExactly("EvictionByEvictionAPI");
    assertThat(pod.phase()).isEqualTo(PodPhase.FAILED);
  }

  private static Rig running(RestartPolicy policy) {
    return pod(spec -> spec.restartPolicy(policy));
  }

  private static Rig graceful(long seconds) {
    return pod(
        spec ->
            spec.restartPolicy(RestartPolicy.NEVER)
                .terminationGracePeriod(Duration.ofSeconds(seconds)));
  }

  private static Rig sidecars() {
    return pod(
        spec ->
            spec.restartPolicy(RestartPolicy.NEVER)
                .addInitContainers(sidecar("log"), sidecar("proxy")));
  }

  private static Rig pod(UnaryOperator<PodSpec.Builder> spec) {
    return new Rig(Jobs.with(spec, job -> job)).syncAt(0);
  }

  private static Rig on(Node node) {
    return new Rig(Jobs.never(spec -> spec), node).syncAt(0);
  }

  private static Container c(String name) {
    return Jobs.container(name);
  }

  private static Container sidecar(String name) {
    return c(name).toBuilder().restartPolicy(RestartPolicy.ALWAYS).build();
  }

  private static ContainerRestartRule rule(ContainerRestartRuleAction action, int code) {
    return ContainerRestartRule.builder()
        .action(action)
        .exitCodes(
            RestartRuleExitCodes.builder().operator(ExitCodeOperator.IN).addValues(code).build())
        .build();
  }

  private static List<String> runningOnes(Rig rig) {
    return rig.pod(0).containers().stream()
        .filter(ManagedContainer::isRunning)
        .map(ManagedContainer::name)
        .toList();
  }

  private static ContainerState state(Pod pod) {
    return pod.containers().get(0).state();
  }

  private static String waitingReason(ManagedPod pod) {
    return ((ContainerState.Waiting) state(pod.snapshot())).reason();
  }
}
