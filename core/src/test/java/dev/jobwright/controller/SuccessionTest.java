package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.Container;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.Pod;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SuccessionTest {
  private static final long NOW = 1_000_000;
  private static final int COMPLETIONS = 5_000;

  @Property(tries = 200)
  void taken_in_together_they_leave_what_they_leave_one_by_one(
      @ForAll @IntRange(min = 1, max = 4) int parallelism,
      @ForAll @IntRange(min = 0, max = 60) int kept,
      @ForAll @IntRange(min = 0, max = 1_500) int passed,
      @ForAll @IntRange(min = 0, max = 100) int later) {
    ManagedJob oneByOne = running(parallelism, kept);
    for (int i = 0; i <= passed + later; i++) {
      end(newest(oneByOne));
      sync(oneByOne);
    }

    ManagedJob together = running(parallelism, kept);
    end(newest(together));
    together.succeeded(passed, later, NOW);
    together.succeeded(later, 0, NOW);
    run(together.createSuccessor(NOW));
    sync(together);

    assertThat(together.status()).isEqualTo(oneByOne.status());
    assertThat(together.successors()).isEqualTo(oneByOne.successors());
    assertThat(together.podsCreated()).isEqualTo(oneByOne.podsCreated());
    assertThat(together.events()).isEqualTo(oneByOne.events());
    assertThat(pods(together)).isEqualTo(pods(oneByOne));
  }

  @Test
  void there_is_room_for_all_pods_that_are_not_created_yet() {
    assertThat(running(3, 10).successors()).isEqualTo(COMPLETIONS - 3);
  }

  @Test
  void there_is_none_where_the_controller_has_to_choose_or_to_wait() {
    assertThat(room(Jobs.indexed(10, 2, spec -> spec))).isZero();
    assertThat(room(job(spec -> spec.completions(null)))).isZero();
    assertThat(room(job(spec -> spec.suspend(true)))).isZero();
    assertThat(room(job(spec -> spec.managedBy("acme.io/other")))).isZero();
    assertThat(
            room(
                Jobs.with(
                    pod -> pod.addContainers(Jobs.container("a"), Jobs.container("b")),
                    spec -> spec)))
        .isZero();
  }

  @Test
  void there_is_none_where_a_container_that_succeeds_is_started_again() {
    Container again =
        Jobs.container("again").toBuilder().restartPolicy(RestartPolicy.ALWAYS).build();
    UnaryOperator<JobSpec.Builder> spec = builder -> builder.completions(10).parallelism(2);

    assertThat(
            room(
                Jobs.with(
                    pod -> pod.restartPolicy(RestartPolicy.NEVER).addContainers(again), spec)))
        .isZero();
    assertThat(room(job(builder -> builder))).isEqualTo(8);
  }

  @Test
  void there_is_none_once_a_pod_has_failed_until_it_is_replaced() {
    ManagedJob job = running(2, 10);
    Kubelet.exited(newest(job).firstMain(), 1, "", "", NOW);
    job.podChanged(newest(job));
    sync(job);

    assertThat(job.status().failed()).isEqualTo(1);
    assertThat(job.successors()).isZero();
  }

  @Test
  void there_is_none_for_a_job_that_is_being_deleted() {
    ManagedJob job = running(2, 10);
    job.markDeleting();

    assertThat(job.successors()).isZero();
  }

  private static int room(Job job) {
    ManagedJob managed = managed(job, 10);
    sync(managed);
    return managed.successors();
  }

  private static ManagedJob running(int parallelism, int kept) {
    ManagedJob job =
        managed(job(spec -> spec.completions(COMPLETIONS).parallelism(parallelism)), kept);
    sync(job);
    return job;
  }

  private static Job job(UnaryOperator<JobSpec.Builder> spec) {
    return Jobs.never(builder -> spec.apply(builder.completions(10).parallelism(2)));
  }

  private static ManagedJob managed(Job job, int kept) {
    ManagedJob.Origin origin = new ManagedJob.Origin("uid-of-j", 0, 42);
    return new ManagedJob(
        JobAdmission.admit(job, "uid-of-j"), origin, new TestNode(), Admission.ALL, kept);
  }

  /** Syncs until there is nothing left to do, and has new pods run. */
  private static void sync(ManagedJob job) {
    Step step;
    do {
      step = JobController.step(job, NOW);
      step.actions().forEach(action -> run(action.pod()));
    } while (step.unfinished());
    job.publish();
  }

  private static void run(ManagedPod pod) {
    Kubelet.take(pod, NOW);
    Kubelet.started(pod.firstMain(), NOW);
    pod.job().podChanged(pod);
  }

  private static void end(ManagedPod pod) {
    Kubelet.exited(pod.firstMain(), 0, "", "", NOW);
    pod.job().podChanged(pod);
  }

  private static ManagedPod newest(ManagedJob job) {
    List<ManagedPod> live = job.pods.live();
    return live.get(live.size() - 1);
  }

  private static List<Pod> pods(ManagedJob job) {
    return job.pods().stream().map(ManagedPod::snapshot).toList();
  }
}
