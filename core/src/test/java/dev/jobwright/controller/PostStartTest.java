package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jobwright.model.Container;
import dev.jobwright.model.ExecAction;
import dev.jobwright.model.Lifecycle;
import dev.jobwright.model.LifecycleHandler;
import dev.jobwright.model.Probe;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.model.SleepAction;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.PodPhase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hook after the start, as the kubelet plays it. */
class PostStartTest {
  private static final LifecycleHandler COMMAND =
      LifecycleHandler.builder().exec(ExecAction.builder().addCommand("greet").build()).build();

  @Test
  void a_pod_is_pending_until_the_hook_is_over() {
    Rig rig = rig(RestartPolicy.NEVER, greeted("main", COMMAND));
    ManagedPod pod = rig.pod(0);
    assertThat(rig.podStep.actions())
        .containsExactly(new ContainerAction.PostStart(pod.firstMain()));
    assertThat(pod.phase()).isEqualTo(PodPhase.PENDING);
    assertThat(pod.snapshot().containers().get(0).state())
        .isInstanceOf(ContainerState.Waiting.class);

    Kubelet.postStartEnded(pod.firstMain(), false, 3_000);
    assertThat(pod.phase()).isEqualTo(PodPhase.RUNNING);
    assertThat(pod.snapshot().containers().get(0).ready()).isTrue();
  }

  @Test
  void the_next_container_starts_when_the_hook_is_over() {
    Rig rig = rig(RestartPolicy.NEVER, greeted("one", COMMAND), Jobs.container("two"));
    ManagedPod pod = rig.pod(0);
    assertThat(pod.containers[1].stage).isEqualTo(ManagedContainer.Stage.WAITING);

    PodStep step = Kubelet.postStartEnded(pod.containers[0], false, 1_000);
    assertThat(step.actions()).containsExactly(new ContainerAction.Start(pod.containers[1]));
  }

  @Test
  void probes_wait_for_the_hook() {
    Probe probe = Probe.builder().exec(ExecAction.builder().addCommand("check").build()).build();
    Rig rig =
        rig(
            RestartPolicy.NEVER,
            greeted("main", COMMAND).toBuilder().readinessProbe(probe).build());

    PodStep step = Kubelet.postStartEnded(rig.pod(0).firstMain(), false, 1_000);
    assertThat(step.actions()).singleElement().isInstanceOf(ContainerAction.Probe.class);
  }

  @Test
  void a_pause_is_over_by_itself() {
    SleepAction sleep = SleepAction.builder().seconds(Duration.ofSeconds(4)).build();
    Rig rig =
        rig(RestartPolicy.NEVER, greeted("main", LifecycleHandler.builder().sleep(sleep).build()));
    assertThat(rig.podStep.wakeAt()).isEqualTo(4_000);

    rig.podAt(4, rig.pod(0));
    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.RUNNING);
  }

  @Test
  void a_container_whose_hook_fails_is_ended() {
    Rig rig = rig(RestartPolicy.NEVER, greeted("main", COMMAND));
    ManagedPod pod = rig.pod(0);
    PodStep step = Kubelet.postStartEnded(pod.firstMain(), true, 1_000);
    assertThat(step.actions()).containsExactly(new ContainerAction.Terminate(pod.firstMain()));
    assertThat(rig.job.allEvents())
        .extracting(JobEvent::reason, JobEvent::message)
        .contains(
            tuple("FailedPostStartHook", "PostStartHook failed"),
            tuple("Killing", "FailedPostStartHook"));

    rig.exit(pod, 3, 137);
    assertThat(pod.phase()).isEqualTo(PodPhase.FAILED);
  }

  @Test
  void a_container_whose_hook_failed_is_restarted_as_its_policy_says() {
    Rig rig = rig(RestartPolicy.ON_FAILURE, greeted("main", COMMAND));
    ManagedPod pod = rig.pod(0);
    Kubelet.postStartEnded(pod.firstMain(), true, 1_000);
    rig.exit(pod, 3, 137);

    assertThat(rig.podStep.actions()).contains(new ContainerAction.PostStart(pod.firstMain()));
    assertThat(pod.restarts()).isEqualTo(1);
  }

  @Test
  void a_pod_that_is_deleted_does_not_wait_for_the_hook() {
    Rig rig = rig(RestartPolicy.NEVER, greeted("main", COMMAND));
    rig.deletePod(rig.pod(0), 1);

    assertThat(rig.podStep.actions()).last().isInstanceOf(ContainerAction.Terminate.class);
  }

  private static Container greeted(String name, LifecycleHandler hook) {
    return Jobs.container(name).toBuilder()
        .lifecycle(Lifecycle.builder().postStart(hook).build())
        .build();
  }

  private static Rig rig(RestartPolicy policy, Container... containers) {
    return new Rig(
            Jobs.with(
                pod -> pod.restartPolicy(policy).containers(List.of(containers)), spec -> spec))
        .syncAt(0);
  }
}
