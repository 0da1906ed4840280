package dev.jobwright.controller;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.controller.JobAction.CreatePod;
import dev.jobwright.controller.JobAction.DeletePod;
import dev.jobwright.controller.JobAction.RecordEvent;
import dev.jobwright.controller.JobAction.ReleasePod;
import dev.jobwright.controller.JobAction.UpdateStatus;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.Job;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.SuccessPolicy;
import dev.jobwright.model.SuccessPolicyRule;
import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.JobCondition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JobStepTest {
  private static final Instant NOW = Instant.EPOCH;

  private final StoredWorld world =
      new StoredWorld(Jobs.never(spec -> spec.parallelism(10).completions(20)));

  private static JobStep firstStep(Job job) {
    return new StoredWorld(job).sync();
  }

  private static List<CreatePod> creations(JobStep step) {
    return step.actions().stream()
        .filter(CreatePod.class::isInstance)
        .map(CreatePod.class::cast)
        .toList();
  }

  @Test
  void a_pod_to_be_created_names_its_owner_and_bears_the_finalizer() {
    CreatePod create = creations(firstStep(Jobs.never(spec -> spec))).get(0);

    ObjectMeta metadata = Objects.requireNonNull(create.pod().metadata());
    assertThat(metadata.generateName()).isEqualTo("j-");
    assertThat(metadata.labels()).containsEntry("job-name", "j");
    assertThat(metadata.other())
        .isEqualTo(
            Map.of(
                "finalizers",
                List.of("batch.kubernetes.io/job-tracking"),
                "ownerReferences",
                List.of(
                    Map.of(
                        "apiVersion", "batch/v1",
                        "kind", "Job",
                        "name", "j",
                        "uid", "uid-of-j",
                        "controller", true,
                        "blockOwnerDeletion", true))));
    assertThat(create.completionIndex()).isNull();
  }

  @Test
  void a_pod_of_an_index_is_told_so_in_name_label_annotations_host_name_and_environment() {
    CreatePod create =
        creations(firstStep(Jobs.indexed(2, 2, spec -> spec.backoffLimitPerIndex(1)))).get(1);

    ObjectMeta metadata = Objects.requireNonNull(create.pod().metadata());
    assertThat(create.completionIndex()).isEqualTo(1);
    assertThat(metadata.generateName()).isEqualTo("j-1-");
    assertThat(metadata.labels()).containsEntry(PodFromTemplate.INDEX, "1");
    assertThat(metadata.annotations())
        .containsEntry(PodFromTemplate.INDEX, "1")
        .containsEntry(PodFromTemplate.FAILURES, "0");
    assertThat(create.pod().spec().hostname()).isEqualTo("j-1");
    EnvVar variable = create.pod().spec().containers().get(0).env().get(0);
    assertThat(variable.name()).isEqualTo("JOB_COMPLETION_INDEX");
    assertThat(variable.toString())
        .contains("metadata.labels['batch.kubernetes.io/job-completion-index']");
  }

  @Test
  void pods_are_created_in_batches_that_double() {
    assertThat(creations(world.sync()).stream().map(CreatePod::batch))
        .containsExactly(0, 1, 1, 2, 2, 2, 2, 3, 3, 3);
  }

  @Test
  void the_status_without_pods_that_were_refused_has_fewer_active_ones() {
    JobStep step = world.sync();
    UpdateStatus update = world.written.get(0);

    assertThat(step.status().active()).isEqualTo(10);
    assertThat(update.without(3).status().active()).isEqualTo(7);
    assertThat(CreatePod.refused("no quota"))
        .isEqualTo(new RecordEvent(EventType.WARNING, "FailedCreate", "Error creating: no quota"));
  }

  @Test
  void each_refusal_in_a_row_doubles_the_delay_to_the_next_step() {
    JobMemory once = JobMemory.NONE.refused();

    assertThat(JobMemory.NONE.retryDelay()).isZero();
    assertThat(once.retryDelay()).isEqualTo(ofSeconds(1));
    assertThat(once.refused().refused().retryDelay()).isEqualTo(ofSeconds(4));
    assertThat(once.refused().accepted().refused().retryDelay()).isEqualTo(ofSeconds(1));
  }

  @Test
  void pods_that_were_created_and_are_not_seen_yet_are_not_created_again_for_five_minutes() {
    StoredJob job = world.job();
    JobStep first = JobController.step(job, List.of(), JobMemory.NONE, NOW);
    JobMemory waiting = first.memory().created("uid-1", NOW);

    assertThat(creations(JobController.step(job, List.of(), waiting, NOW.plusSeconds(299))))
        .isEmpty();
    assertThat(creations(JobController.step(job, List.of(), waiting, NOW.plus(ofMinutes(5)))))
        .hasSize(10);
  }

  @Test
  void a_pod_that_is_still_seen_with_the_finalizer_after_that_was_removed_is_not_counted_again() {
    world.sync();
    ManagedPod pod = Objects.requireNonNull(world.pod(world.pods().get(0).pod().uid()));
    world.exit(pod, 0);
    List<StoredPod> stale = world.pods();
    world.sync();
    assertThat(world.job().status().succeeded()).isEqualTo(1);

    JobStep step = JobController.step(world.job(), stale, world.memory(), NOW);

    assertThat(step.status().succeeded()).isEqualTo(1);
    assertThat(step.actions()).noneMatch(ReleasePod.class::isInstance);
  }

  @Test
  void what_is_counted_stands_in_the_status_before_its_finalizer_is_removed() {
    world.sync();
    ManagedPod pod = Objects.requireNonNull(world.pod(world.pods().get(0).pod().uid()));
    world.exit(pod, 1);

    List<JobAction> actions = world.sync().actions();

    assertThat(actions).hasSize(3);
    UpdateStatus interim = (UpdateStatus) actions.get(0);
    assertThat(interim.uncounted().failed()).containsExactly(pod.uid());
    assertThat(interim.status().failed()).isZero();
    assertThat(actions.get(1)).isEqualTo(new ReleasePod(pod.uid(), pod.name()));
    UpdateStatus last = (UpdateStatus) actions.get(2);
    assertThat(last.uncounted()).isEqualTo(UncountedPods.NONE);
    assertThat(last.status().failed()).isEqualTo(1);
  }

  @Test
  void a_pod_named_as_uncounted_and_without_finalizer_is_counted_whether_it_is_there_or_not() {
    StoredJob stopped =
        world
            .job()
            .with(
                new UpdateStatus(
                    world.job().status(), new UncountedPods(List.of("gone"), List.of("lost"))));

    JobStep step = JobController.step(stopped, List.of(), JobMemory.NONE, NOW);

    assertThat(step.status().succeeded()).isEqualTo(1);
    assertThat(step.status().failed()).isEqualTo(1);
  }

  @Test
  void pods_that_a_suspended_job_gives_up_lose_the_finalizer_before_they_are_deleted() {
    world.sync();
    Job job = world.job().job();
    world.update(job.toBuilder().spec(job.spec().toBuilder().suspend(true).build()).build());

    List<JobAction> actions = world.sync().actions();

    assertThat(actions.get(0)).isInstanceOf(ReleasePod.class);
    assertThat(actions.get(1))
        .isInstanceOfSatisfying(
            DeletePod.class,
            delete ->
                assertThat(delete.deleted())
                    .isEqualTo(
                        new RecordEvent(
                            EventType.NORMAL,
                            "SuccessfulDelete",
                            "Deleted pod: " + delete.name())));
    assertThat(actions.get(actions.size() - 1))
        .isEqualTo(new RecordEvent(EventType.NORMAL, "Suspended", "Job suspended"));
  }

  @Test
  void a_finished_job_lets_go_of_pods_and_is_left_as_it_is() {
    StoredWorld one = new StoredWorld(Jobs.never(spec -> spec.ttlAfterFinished(ofSeconds(7))));
    one.sync();
    List<StoredPod> pods = one.pods();
    one.exit(Objects.requireNonNull(one.pod(pods.get(0).pod().uid())), 0);
    one.sync();
    one.sync();
    assertThat(one.job().status().has(JobCondition.COMPLETE)).isTrue();

    JobStep step = JobController.step(one.job(), pods, one.memory(), NOW);

    assertThat(step.status()).isEqualTo(one.job().status());
    assertThat(step.actions()).hasOnlyElementsOfType(ReleasePod.class).hasSize(1);
    assertThat(TtlController.expiry(one.job())).isEqualTo(NOW.plusSeconds(7));
    one.markDeleting();
    assertThat(TtlController.expiry(one.job())).isNull();
  }

  @Test
  void a_job_that_another_controller_manages_is_left_alone() {
    JobStep step = firstStep(Jobs.never(spec -> spec.managedBy("acme.io/other")));

    assertThat(step.actions()).isEmpty();
    assertThat(step.wakeAt()).isNull();
  }

  @Test
  void a_step_wakes_to_the_millisecond() {
    StoredWorld one = new StoredWorld(Jobs.never(spec -> spec));
    one.sync();
    one.now = 7_000;
    one.exit(Objects.requireNonNull(one.pod(one.pods().get(0).pod().uid())), 1);
    one.sync();

    one.now = 16_002;

    assertThat(one.sync().wakeAt()).isEqualTo(Instant.ofEpochMilli(17_002));
  }

  @Test
  void pods_that_a_success_policy_ends_are_not_counted_though_the_controller_stops_in_between() {
    SuccessPolicyRule first = SuccessPolicyRule.builder().succeededIndexes("0").build();
    for (int actions = 0; actions < 8; actions++) {
      StoredWorld one =
          new StoredWorld(
              Jobs.indexed(
                  3,
                  3,
                  spec -> spec.successPolicy(SuccessPolicy.builder().addRules(first).build())));
      one.sync();
      one.exit(Objects.requireNonNull(one.pod(one.pods().get(0).pod().uid())), 0);

      one.actionsUntilStop = actions;
      one.sync();
      one.actionsUntilStop = Integer.MAX_VALUE;
      one.sync();

      assertThat(one.job().status().failed()).as("stopped after %d", actions).isZero();
      assertThat(one.job().status().has(JobCondition.SUCCESS_CRITERIA_MET)).isTrue();
    }
  }

  @Test
  void pods_that_fail_with_the_job_fail_no_index_though_the_controller_stops_in_between() {
    for (int actions = 0; actions < 12; actions++) {
      StoredWorld one =
          new StoredWorld(Jobs.indexed(3, 3, spec -> spec.backoffLimit(0).backoffLimitPerIndex(0)));
      one.sync();
      one.exit(Objects.requireNonNull(one.pod(one.pods().get(0).pod().uid())), 1);

      one.actionsUntilStop = actions;
      one.sync();
      one.actionsUntilStop = Integer.MAX_VALUE;
      one.sync();

      assertThat(one.job().status().failedIndexes()).as("stopped after %d", actions).isEqualTo("0");
      assertThat(one.job().status().failed()).isEqualTo(3);
      assertThat(one.job().status().has(JobCondition.FAILURE_TARGET)).isTrue();
    }
  }
}
