package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.Job;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.runtime.Pod;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a Job's events say, and what its pods inherit. */
class JobEventsTest {

  @Test
  void tell_of_pods_and_of_the_end() {
    Rig rig = new Rig(Jobs.never(spec -> spec)).syncAt(0);
    String pod = rig.pod(0).name();
    rig.exit(rig.pod(0), 1, 0).syncAt(2);

    assertThat(rig.events())
        .containsExactly(
            "Normal SuccessfulCreate: Created pod: " + pod + " x1",
            "Normal Completed: Job completed x1");
  }

  @Test
  void tell_of_a_failure_only_with_the_final_condition() {
    Rig rig = new Rig(Jobs.never(spec -> spec.activeDeadline(Duration.ofSeconds(4)))).syncAt(0);
    ManagedPod pod = rig.pod(0);
    rig.syncAt(4);
    assertThat(rig.events())
        .last()
        .isEqualTo("Normal SuccessfulDelete: Deleted pod: " + pod.name() + " x1");

    rig.exit(pod, 6, 137).syncAt(7);
    assertThat(rig.events())
        .last()
        .isEqualTo("Warning DeadlineExceeded: Job was active longer than specified deadline x1");
  }

  @Test
  void tell_when_more_pods_succeeded_than_were_needed() {
    Rig rig = new Rig(Jobs.never(spec -> spec.parallelism(2).completions(2))).syncAt(0);
    ManagedPod extra = rig.job.createPod(ManagedPod.Place.NONE, 0);
    Kubelet.take(extra, 0);
    Kubelet.started(extra.firstMain(), 0);
    rig.job.podChanged(extra);
    rig.exit(rig.pod(0), 1, 0).exit(rig.pod(1), 1, 0).exit(extra, 1, 0).syncAt(2);

    assertThat(rig.events())
        .contains(
            "Warning TooManySucceededPods: Too many succeeded pods running after completion count"
                + " reached x1");
    assertThat(rig.isComplete()).isTrue();
  }

  @Test
  void pods_inherit_labels_and_annotations_of_the_template_and_get_those_of_the_job() {
    Job plain = Jobs.never(spec -> spec);
    ObjectMeta metadata =
        ObjectMeta.builder()
            .labels(Map.of("chapter", "jobs"))
            .annotations(Map.of("note", "mind the gap"))
            .build();
    PodTemplate template = plain.spec().template().toBuilder().metadata(metadata).build();
    Rig rig =
        new Rig(plain.toBuilder().spec(plain.spec().toBuilder().template(template).build()).build())
            .syncAt(0);
    Pod pod = rig.pod(0).snapshot();

    assertThat(pod.labels())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "chapter", "jobs",
                "batch.kubernetes.io/controller-uid", "uid-of-j",
                "batch.kubernetes.io/job-name", "j",
                "controller-uid", "uid-of-j",
                "job-name", "j"));
    assertThat(pod.annotations()).containsExactly(Map.entry("note", "mind the gap"));
    assertThat(rig.job.job().metadata().labels()).containsExactly(Map.entry("chapter", "jobs"));
  }

  @Test
  void a_job_without_labels_shows_those_that_its_template_got() {
    Job job = new Rig(Jobs.never(spec -> spec)).job.job();

    assertThat(job.metadata().labels()).containsEntry("job-name", "j").hasSize(4);
    assertThat(job.spec().selector().matchLabels())
        .containsExactly(Map.entry("batch.kubernetes.io/controller-uid", "uid-of-j"));
  }

  @Test
  void admission_can_be_undone() {
    Job job = Jobs.never(spec -> spec);
    Job undone = JobAdmission.withoutGenerated(JobAdmission.admit(job, "u"), "u");

    assertThat(undone.spec().selector()).isNull();
    assertThat(undone.spec().template().spec()).isEqualTo(job.defaulted().spec().template().spec());
    assertThat(undone.spec().template().metadata()).isNull();
  }
}
