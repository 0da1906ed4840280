package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.validation.ValidationException;
import dev.jobwright.validation.Violation;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the API server would refuse is refused here too: at submit, at schedule, and on update. */
class ChecksTest {
  private static final Job JOB = Specs.job(spec -> spec.suspend(true));
  private static final CronJob CRON =
      (CronJob)
          Resource.of(
              Map.of(
                  "apiVersion",
                  "batch/v1",
                  "kind",
                  "CronJob",
                  "metadata",
                  Map.of("name", "c"),
                  "spec",
                  Map.of(
                      "schedule",
                      "0 12 * * *",
                      "jobTemplate",
                      Map.of("spec", JOB.toDocument().get("spec")))));

  private final VirtualRun run = VirtualRun.scripted(Script.of(Ending.exit(0)));

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void submit_refuses_a_job_with_every_violation_and_keeps_nothing() {
    Job invalid = JOB.with("spec.completions", -1).with("spec.maxFailedIndexes", 1);
    assertThat(refused(() -> run.submit(invalid)))
        .containsExactlyInAnyOrder(
            "spec.completions", "spec.maxFailedIndexes", "spec.backoffLimitPerIndex");
    assertThat(run.submit(JOB).job().metadata().name()).as("the name is free").isEqualTo("j");
  }

  @Test
  void schedule_refuses_a_cron_job_with_every_violation_and_keeps_nothing() {
    CronJob invalid =
        CRON.with("spec.schedule", "0 25 * * *")
            .with("spec.jobTemplate.spec.template.spec.restartPolicy", RestartPolicy.ALWAYS);
    assertThat(refused(() -> run.runtime.schedule(invalid)))
        .containsExactlyInAnyOrder(
            "spec.schedule", "spec.jobTemplate.spec.template.spec.restartPolicy");
    assertThat(run.runtime.schedule(CRON).cronJob().metadata().name()).isEqualTo("c");
  }

  @Test
  void update_of_a_job_refuses_what_must_not_change_and_leaves_the_job_as_it_was() {
    JobRun job = run.submit(JOB);
    Job before = job.job();
    assertThat(refused(() -> job.update(JOB.with("spec.completionMode", "Indexed"))))
        .contains("spec.completionMode");
    assertThat(refused(() -> job.update(JOB.with("spec.completions", 5))))
        .containsExactly("spec.completions");
    assertThat(refused(() -> job.update(JOB.with("spec.backoffLimit", -5))))
        .containsExactly("spec.backoffLimit");
    assertThat(job.job()).isEqualTo(before);
  }

  @Test
  void update_of_a_job_takes_what_may_change() {
    JobRun job = run.submit(JOB);
    job.update(
        JOB.with("spec.backoffLimit", 5).with("spec.template.spec.nodeSelector[disk]", "ssd"));
    assertThat(job.job().spec().backoffLimit()).isEqualTo(5);
    assertThat(job.job().spec().template().spec().nodeSelector()).containsEntry("disk", "ssd");
  }

  @Test
  void the_template_of_a_running_job_must_not_change() {
    JobRun job = run.submit(JOB.with("spec.suspend", false));
    Job changed =
        JOB.with("spec.suspend", false).with("spec.template.spec.nodeSelector[disk]", "ssd");
    assertThat(refused(() -> job.update(changed))).containsExactly("spec.template");
  }

  @Test
  void update_of_a_cron_job_refuses_and_leaves_it_as_it_was() {
    CronRun cron = run.runtime.schedule(CRON);
    CronJob before = cron.cronJob();
    assertThat(refused(() -> cron.update(CRON.with("spec.schedule", "TZ=UTC 0 1 * * *"))))
        .containsExactly("spec.schedule");
    assertThat(cron.cronJob()).isEqualTo(before);
    cron.update(CRON.with("spec.schedule", "0 1 * * *"));
    assertThat(cron.cronJob().spec().schedule()).isEqualTo("0 1 * * *");
  }

  private static List<String> refused(ThrowingCallable call) {
    return catchThrowableOfType(ValidationException.class, call).violations().stream()
        .map(Violation::field)
        .toList();
  }
}
