package dev.jobwright.conformance;

import static dev.jobwright.conformance.Shells.FOREVER;
import static dev.jobwright.conformance.Shells.shell;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.dsl.OneShotJobBuilder;
import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.Plan;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the cluster runtime does beside the contract of every runtime. */
abstract class KubernetesContract extends RuntimeContract {

  @Override
  abstract KubernetesRuntime runtime();

  private static OneShotJobBuilder endless(String name) {
    return shell(Jobs.oneShot(name), FOREVER).terminationGracePeriod(ofSeconds(1));
  }

  @Test
  void a_plan_says_what_submitting_would_do() {
    KubernetesRuntime runtime = runtime();
    Job job = endless("planned").build();
    assertThat(runtime.plan(job)).isEqualTo(new Plan.Create("Job/planned"));

    JobRun run = runtime.submit(job);
    assertThat(runtime.plan(job)).isEqualTo(new Plan.Unchanged("Job/planned"));
    assertThat(runtime.plan(endless("planned").backoffLimit(1).build()))
        .isInstanceOfSatisfying(
            Plan.Patch.class, patch -> assertThat(patch.toString()).contains("spec.backoffLimit"));
    assertThat(runtime.plan(shell(Jobs.oneShot("planned"), "exit 0").build()))
        .isInstanceOfSatisfying(
            Plan.Replace.class,
            replace -> assertThat(replace.toString()).contains("field is immutable"));
    run.delete(Propagation.BACKGROUND);
  }

  @Test
  void an_equal_job_is_attached_to_and_not_submitted_again() {
    KubernetesRuntime runtime = runtime();
    Job job = endless("same").build();
    runtime.submit(job);

    JobRun again = runtime.submit(job);

    assertThat(again.job()).isEqualTo(runtime.attach("same").job());
    again.delete(Propagation.BACKGROUND);
  }

  @Test
  void a_job_is_changed_by_submitting_it_again_where_that_may_be() {
    KubernetesRuntime runtime = runtime();
    runtime.submit(endless("patched").build());

    JobRun run = runtime.submit(endless("patched").backoffLimit(1).build());

    assertThat(run.job().spec().backoffLimit()).isEqualTo(1);
    Job other = shell(Jobs.oneShot("patched"), "exit 0").build();
    assertThatIllegalStateException().isThrownBy(() -> runtime.submit(other));
    run.delete(Propagation.BACKGROUND);
  }

  @Test
  void many_jobs_are_submitted_together() {
    List<Job> jobs =
        List.of(
            shell(Jobs.oneShot("first"), "exit 0").build(),
            shell(Jobs.oneShot("second"), "exit 0").build());

    List<JobRun> runs = runtime().submitAll(jobs);

    assertThat(runs).extracting(JobRun::name).containsExactly("first", "second");
    assertThat(runs).allMatch(run -> run.await(LONG) instanceof Outcome.Succeeded);
  }

  @Test
  void all_that_bears_a_label_is_deleted() {
    KubernetesRuntime runtime = runtime();
    JobRun labelled = runtime.submit(endless("labelled").label("chapter", "jobs").build());
    JobRun other = runtime.submit(endless("other").build());

    List<String> deleted = runtime.deleteAll("chapter=jobs", Propagation.BACKGROUND, Job.class);

    assertThat(deleted).containsExactly("Job/labelled");
    assertThat(labelled.awaitGone(LONG)).isTrue();
    assertThat(other.isDeleted()).isFalse();
    other.delete(Propagation.BACKGROUND);
  }

  @Test
  void a_table_shows_what_is_there() {
    KubernetesRuntime runtime = runtime();
    JobRun run = runtime.submit(shell(Jobs.oneShot("shown"), "exit 0").build());
    run.await(LONG);

    assertThat(runtime.table()).contains("shown").contains("Complete").contains("1/1");
  }
}
