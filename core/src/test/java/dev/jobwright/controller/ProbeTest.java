package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.Container;
import dev.jobwright.model.ExecAction;
import dev.jobwright.model.Lifecycle;
import dev.jobwright.model.LifecycleHandler;
import dev.jobwright.model.Probe;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.SleepAction;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.PodPhase;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Probes and the hook before the end, as the kubelet plays them. */
class ProbeTest {
  private static final ProbeResult FAILURE = ProbeResult.failure("no answer");

  @Test
  void a_liveness_probe_that_fails_often_enough_ends_the_container_which_is_restarted() {
    Rig rig = rig(RestartPolicy.ON_FAILURE, 1, c -> c.livenessProbe(probe(5, 2, 2)));
    ManagedPod pod = rig.pod(0);
    assertThat(rig.podStep.wakeAt()).isEqualTo(5_000);
    assertThat(ready(pod)).isTrue();

    rig.podAt(5, pod);
    assertThat(asked(rig)).containsExactly(ProbeKind.LIVENESS);
    answer(rig, 5.5, ProbeKind.LIVENESS, FAILURE);
    assertThat(rig.podStep.wakeAt()).isEqualTo(7_000);
    answer(rig.podAt(7, pod), 7.5, ProbeKind.LIVENESS, FAILURE);
    assertThat(rig.containerActions).last().isInstanceOf(ContainerAction.Terminate.class);

    rig.exit(pod, 8, 0);
    assertThat(pod.firstMain().isRunning()).isTrue();
    assertThat(pod.restarts()).isEqualTo(1);
    assertThat(messages(rig))
        .contains(
            "Liveness probe failed: no answer",
            "Container main failed liveness probe, will be restarted");
  }

  @Test
  void a_container_that_fails_its_liveness_probe_ends_the_pod_when_nothing_is_restarted() {
    Rig rig = rig(RestartPolicy.NEVER, 1, c -> c.livenessProbe(probe(0, 1, 1)));
    ManagedPod pod = rig.pod(0);
    answer(rig, 1, ProbeKind.LIVENESS, FAILURE);
    assertThat(messages(rig)).contains("Container main failed liveness probe");

    rig.podAt(3, pod);
    assertThat(rig.containerActions).last().isInstanceOf(ContainerAction.Kill.class);
    rig.exit(pod, 3, 137);
    assertThat(pod.phase()).isEqualTo(PodPhase.FAILED);
  }

  @Test
  void a_success_in_between_starts_the_count_of_failures_over() {
    Rig rig = rig(RestartPolicy.ON_FAILURE, 1, c -> c.livenessProbe(probe(0, 1, 2)));
    ManagedPod pod = rig.pod(0);
    answer(rig, 0, ProbeKind.LIVENESS, FAILURE);
    answer(rig.podAt(1, pod), 1, ProbeKind.LIVENESS, ProbeResult.SUCCESS);
    answer(rig.podAt(2, pod), 2, ProbeKind.LIVENESS, FAILURE);

    assertThat(rig.containerActions)
        .noneMatch(action -> action instanceof ContainerAction.Terminate);
  }

  @Test
  void a_readiness_probe_decides_whether_the_pod_counts_as_ready_and_ends_nothing() {
    Rig rig = rig(RestartPolicy.NEVER, 1, c -> c.readinessProbe(probe(0, 1, 1)));
    ManagedPod pod = rig.pod(0);
    assertThat(pod.phase()).isEqualTo(PodPhase.RUNNING);
    assertThat(rig.sync().status().ready()).isZero();

    answer(rig, 0, ProbeKind.READINESS, ProbeResult.SUCCESS);
    assertThat(rig.sync().status().ready()).isEqualTo(1);
    answer(rig.podAt(1, pod), 1, ProbeKind.READINESS, FAILURE);
    assertThat(rig.sync().status().ready()).isZero();
    assertThat(ready(pod)).isFalse();
    assertThat(pod.firstMain().isRunning()).isTrue();
  }

  @Test
  void other_probes_wait_for_the_startup_probe() {
    Rig rig =
        rig(
            RestartPolicy.ON_FAILURE,
            1,
            c -> c.startupProbe(probe(0, 10, 3)).livenessProbe(probe(2, 10, 1)));
    ManagedPod pod = rig.pod(0);
    answer(rig, 0, ProbeKind.STARTUP, FAILURE);
    assertThat(ready(pod)).isFalse();
    rig.podAt(10, pod);
    assertThat(asked(rig)).containsExactly(ProbeKind.STARTUP, ProbeKind.STARTUP);

    answer(rig, 10, ProbeKind.STARTUP, ProbeResult.SUCCESS);
    assertThat(ready(pod)).isTrue();
    assertThat(asked(rig)).last().isEqualTo(ProbeKind.LIVENESS);
  }

  @Test
  void a_sidecar_lets_others_start_when_its_startup_probe_has_succeeded() {
    Container sidecar =
        Jobs.container("side").toBuilder()
            .restartPolicy(RestartPolicy.ALWAYS)
            .startupProbe(probe(0, 10, 3))
            .build();
    Rig rig =
        new Rig(
                Jobs.with(
                    pod -> pod.restartPolicy(RestartPolicy.NEVER).addInitContainers(sidecar),
                    spec -> spec))
            .syncAt(0);
    assertThat(rig.pod(0).firstMain().isRunning()).isFalse();

    answer(rig, 1, ProbeKind.STARTUP, ProbeResult.SUCCESS);
    assertThat(rig.pod(0).firstMain().isRunning()).isTrue();
  }

  @Test
  void what_cannot_be_probed_counts_as_well_and_is_not_tried_again() {
    Rig rig =
        rig(
            RestartPolicy.NEVER,
            1,
            c -> c.readinessProbe(probe(0, 1, 1)).livenessProbe(probe(0, 1, 1)));
    answer(rig, 0, ProbeKind.READINESS, ProbeResult.NOT_PROBED);
    answer(rig, 0, ProbeKind.LIVENESS, ProbeResult.NOT_PROBED);

    assertThat(ready(rig.pod(0))).isTrue();
    assertThat(rig.podStep.wakeAt()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void a_pause_before_the_end_delays_sigterm_within_the_grace() {
    Rig rig = rig(RestartPolicy.NEVER, 10, c -> c.lifecycle(preStop(pause(4))));
    ManagedPod pod = rig.pod(0);
    rig.deletePod(pod, 1);
    assertThat(rig.podStep.actions()).isEmpty();
    assertThat(rig.podStep.wakeAt()).isEqualTo(5_000);

    rig.podAt(5, pod);
    assertThat(rig.podStep.actions()).last().isInstanceOf(ContainerAction.Terminate.class);
    assertThat(rig.podStep.wakeAt()).isEqualTo(11_000);
  }

  @Test
  void a_hook_runs_before_sigterm_and_what_is_left_of_the_grace_is_at_least_2_seconds() {
    Rig rig = rig(RestartPolicy.NEVER, 10, c -> c.lifecycle(preStop(command())));
    ManagedPod pod = rig.pod(0);
    rig.deletePod(pod, 1);
    assertThat(rig.podStep.actions()).containsExactly(new ContainerAction.PreStop(pod.firstMain()));

    rig.podAt(11, pod);
    assertThat(rig.podStep.actions()).last().isInstanceOf(ContainerAction.Terminate.class);
    assertThat(rig.podStep.wakeAt()).isEqualTo(13_000);
  }

  @Test
  void a_hook_that_fails_is_told_and_does_not_hold_up_the_end() {
    Rig rig = rig(RestartPolicy.NEVER, 10, c -> c.lifecycle(preStop(command())));
    ManagedPod pod = rig.pod(0);
    rig.deletePod(pod, 1);
    PodStep step = Kubelet.preStopEnded(pod.firstMain(), "PreStopHook failed", 2_000);

    assertThat(step.actions()).containsExactly(new ContainerAction.Terminate(pod.firstMain()));
    assertThat(messages(rig)).contains("PreStopHook failed");
  }

  @Test
  void no_hook_runs_without_a_grace() {
    Rig rig = rig(RestartPolicy.NEVER, 0, c -> c.lifecycle(preStop(pause(4))));
    rig.deletePod(rig.pod(0), 1);

    assertThat(rig.podStep.actions()).last().isInstanceOf(ContainerAction.Terminate.class);
  }

  private static Rig rig(
      RestartPolicy policy, long grace, UnaryOperator<Container.Builder> container) {
    Container main = container.apply(Jobs.container("main").toBuilder()).build();
    return new Rig(
            Jobs.with(
                pod ->
                    pod.restartPolicy(policy)
                        .terminationGracePeriod(Duration.ofSeconds(grace))
                        .addContainers(main),
                spec -> spec))
        .syncAt(0);
  }

  private static void answer(Rig rig, double seconds, ProbeKind kind, ProbeResult result) {
    rig.probed(kind, seconds, result);
  }

  private static List<ProbeKind> asked(Rig rig) {
    return rig.containerActions.stream()
        .filter(ContainerAction.Probe.class::isInstance)
        .map(action -> ((ContainerAction.Probe) action).kind())
        .toList();
  }

  private static boolean ready(ManagedPod pod) {
    return pod.snapshot().containers().get(0).ready();
  }

  private static List<String> messages(Rig rig) {
    return rig.job.allEvents().stream().map(JobEvent::message).toList();
  }

  private static Probe probe(long initialDelay, long period, int failures) {
    return Probe.builder()
        .exec(ExecAction.builder().addCommand("check").build())
        .initialDelay(Duration.ofSeconds(initialDelay))
        .period(Duration.ofSeconds(period))
        .failureThreshold(failures)
        .build();
  }

  private static Lifecycle preStop(LifecycleHandler handler) {
    return Lifecycle.builder().preStop(handler).build();
  }

  private static LifecycleHandler command() {
    return LifecycleHandler.builder()
        .exec(ExecAction.builder().addCommand("drain").build())
        .build();
  }

  private static LifecycleHandler pause(long seconds) {
    SleepAction sleep = SleepAction.builder().seconds(Duration.ofSeconds(seconds)).build();
    return LifecycleHandler.builder().sleep(sleep).build();
  }
}
