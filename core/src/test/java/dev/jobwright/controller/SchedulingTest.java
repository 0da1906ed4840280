package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.PodSpec;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodPhase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Pods that the scheduler of this cluster does not place. */
class SchedulingTest {

  @Test
  void a_pod_with_scheduling_gates_waits_for_them() {
    Rig rig =
        rig(pod -> pod.other(Map.of("schedulingGates", List.of(Map.of("name", "acme.io/wait")))));
    Pod pod = rig.pod(0).snapshot();

    assertThat(pod.phase()).isEqualTo(PodPhase.PENDING);
    assertThat(pod.conditions())
        .singleElement()
        .satisfies(
            condition -> {
              assertThat(condition.reason()).isEqualTo("SchedulingGated");
              assertThat(condition.message())
                  .isEqualTo("Scheduling is blocked due to non-empty scheduling gates");
            });
    assertThat(podEvents(rig)).isEmpty();
    assertThat(rig.status().active()).isEqualTo(1);
    assertThat(rig.containerActions).isEmpty();
  }

  @Test
  void a_pod_of_another_scheduler_waits_without_a_word() {
    Rig rig = rig(pod -> pod.schedulerName("volcano"));

    assertThat(rig.pod(0).snapshot().phase()).isEqualTo(PodPhase.PENDING);
    assertThat(rig.pod(0).snapshot().conditions()).isEmpty();
    assertThat(podEvents(rig)).isEmpty();
  }

  @Test
  void the_default_scheduler_may_be_named() {
    assertThat(rig(pod -> pod.schedulerName("default-scheduler")).pod(0).phase())
        .isEqualTo(PodPhase.RUNNING);
  }

  @Test
  void a_pod_bound_to_another_node_waits_there() {
    Rig rig = rig(pod -> pod.nodeName("elsewhere"));
    Pod pod = rig.pod(0).snapshot();

    assertThat(pod.phase()).isEqualTo(PodPhase.PENDING);
    assertThat(pod.nodeName()).isEqualTo("elsewhere");
    assertThat(pod.conditions()).isEmpty();
  }

  @Test
  void a_pod_bound_to_this_node_runs_whatever_the_scheduler_would_say() {
    Rig rig =
        new Rig(
                Jobs.with(pod -> never(pod).nodeName("node1"), spec -> spec),
                TestNode.refusing("0/1 nodes are available"))
            .syncAt(0);

    assertThat(rig.pod(0).phase()).isEqualTo(PodPhase.RUNNING);
    assertThat(podEvents(rig)).extracting(JobEvent::reason).doesNotContain("Scheduled");
  }

  @Test
  void a_pod_that_nobody_has_placed_goes_at_once_and_its_job_can_end() {
    Rig rig =
        new Rig(
                Jobs.with(
                    pod -> never(pod).schedulerName("volcano"),
                    spec -> spec.activeDeadline(Duration.ofSeconds(5))))
            .syncAt(0);
    rig.syncAt(5).syncAt(6);

    assertThat(rig.isFailed()).isTrue();
    assertThat(rig.job.pods()).isEmpty();
    assertThat(rig.status().failed()).isEqualTo(1);
  }

  private static Rig rig(UnaryOperator<PodSpec.Builder> change) {
    return new Rig(Jobs.with(pod -> change.apply(never(pod)), spec -> spec)).syncAt(0);
  }

  private static PodSpec.Builder never(PodSpec.Builder pod) {
    return pod.restartPolicy(RestartPolicy.NEVER);
  }

  private static List<JobEvent> podEvents(Rig rig) {
    return rig.job.allEvents().stream().filter(event -> event.object().startsWith("Pod/")).toList();
  }
}
