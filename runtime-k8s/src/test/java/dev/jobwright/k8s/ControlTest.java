package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.ReplicaSet;
import dev.jobwright.model.Service;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlTest extends ClusterRig {

  @Test
  void what_the_server_refuses_to_change_is_an_argument_that_is_wrong() {
    JobRun run = runtime().submit(job("a"));
    server.next(
        request -> request.startsWith("PATCH"),
        FakeApiServer.status(
            422,
            "Invalid",
            "x",
            "[{\"reason\":\"FieldValueInvalid\",\"field\":\"spec.parallelism\","
                + "\"message\":\"Invalid value: -1: must be greater than or equal to 0\"}]"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run.scale(-1))
        .withMessageContaining(
            "spec.parallelism: Invalid value: -1: must be greater than or equal to 0");
  }

  @Test
  void a_job_that_is_gone_cannot_be_changed() {
    JobRun run = runtime().submit(job("a"));
    server.delete(FakeApiServer.JOBS, "a");
    assertThatIllegalStateException().isThrownBy(run::suspend).withMessage("Job a was deleted");
  }

  @Test
  void an_update_puts_the_new_spec_and_keeps_what_the_server_has_generated() {
    JobRun run = runtime().submit(job("a"));
    Map<String, Object> stored = server.get(FakeApiServer.JOBS, "a");
    Map<String, Object> spec = FakeApiServer.map(stored.get("spec"));
    spec.put("selector", Map.of("matchLabels", Map.of("controller-uid", "u")));
    Map<String, Object> template = FakeApiServer.map(spec.get("template"));
    template.put("metadata", Map.of("labels", Map.of("controller-uid", "u", "job-name", "a")));
    spec.put("template", template);
    stored.put("spec", spec);
    server.put(FakeApiServer.JOBS, stored);
    run.update(job("a").with("spec.backoffLimit", 2));
    Job now = run.job();
    assertThat(now.spec().backoffLimit()).isEqualTo(2);
    assertThat(now.spec().selector()).isNotNull();
    assertThat(now.spec().template().metadata().labels())
        .containsKeys("controller-uid", "job-name");
  }

  @Test
  void an_update_that_somebody_was_quicker_than_is_made_again() {
    JobRun run = runtime().submit(job("a"));
    server.next(
        request -> request.startsWith("PUT"),
        FakeApiServer.status(409, "Conflict", "the object has been modified"));
    run.update(job("a").with("spec.backoffLimit", 2));
    assertThat(run.job().spec().backoffLimit()).isEqualTo(2);
  }

  @Test
  void pods_are_evicted_and_deleted_by_name() {
    JobRun run = runtime().submit(job("a"));
    FakePods pods = new FakePods(server);
    pods.put("a", "a-1", "Running", 0, FakePods.RUNNING);
    server.on(
        FakeApiServer.PODS + "/a-1/eviction",
        exchange -> FakeApiServer.send(exchange, 201, "{}", Map.of()));
    Eventually.holds(() -> run.pods().size() == 1);
    run.evict("a-1");
    assertThat(server.bodies).anyMatch(body -> body.contains("\"kind\":\"Eviction\""));
    run.deletePod("a-1");
    Eventually.holds(() -> run.pods().isEmpty());
  }

  @Test
  void all_that_a_label_selects_is_deleted_kind_by_kind() {
    Map<String, String> labels = Map.of("chapter", "jobs");
    runtime().apply(labelled(job("a")));
    runtime().submit(job("other"));
    server.put(
        "/api/v1/namespaces/test/services",
        Map.of("metadata", Map.of("name", "queue", "labels", labels)));
    assertThat(
            runtime()
                .deleteAll(
                    "chapter=jobs",
                    Propagation.BACKGROUND,
                    ReplicaSet.class,
                    Service.class,
                    Job.class))
        .containsExactly("Service/queue", "Job/a");
    assertThat(runtime().find("a")).isEmpty();
    assertThat(runtime().find("other")).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> runtime().deleteAll(" ", Propagation.BACKGROUND, Job.class));
  }

  private static Job labelled(Job job) {
    return job.with("metadata.labels", Map.of("chapter", "jobs"));
  }

  @Test
  void a_cron_job_is_scheduled_triggered_suspended_and_tells_its_history() {
    CronRun cron = runtime().schedule(nightly());
    JobRun run = cron.trigger("by-hand");
    assertThat(cron.jobs()).extracting(JobRun::name).containsExactly("by-hand");
    server.jobStatus("by-hand", COMPLETE);
    assertThat(run.await(SOON)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(
            FakeApiServer.map(server.get(FakeApiServer.JOBS, "by-hand").get("metadata"))
                .get("annotations"))
        .isEqualTo(Map.of("cronjob.kubernetes.io/instantiate", "manual"));
    assertThatIllegalStateException().isThrownBy(() -> trigger(cron));
    cron.suspend();
    assertThat(cron.cronJob().spec().suspend()).isTrue();
    cron.resume();
    cron.update(nightly().with("spec.schedule", "0 3 * * *"));
    assertThat(cron.cronJob().spec().schedule()).hasToString("0 3 * * *");
    assertThat(cron.describe()).contains("0 3 * * *");
    assertThat(runtime().table()).contains("nightly", "by-hand");
    cron.delete(Propagation.BACKGROUND);
    assertThat(runtime().findCronJob("nightly")).isEmpty();
  }

  private void trigger(CronRun cron) {
    server.next(
        request -> request.startsWith("POST " + FakeApiServer.JOBS),
        FakeApiServer.status(409, "AlreadyExists", "jobs.batch \"by-hand\" already exists"));
    cron.trigger("by-hand");
  }

  private static CronJob nightly() {
    return Jobs.cron("nightly", "0 2 * * *").timeZone("Europe/Stockholm").runs(job("report"));
  }

  @Test
  void await_ends_when_the_runtime_is_closed() throws InterruptedException {
    JobRun run = runtime().submit(job("a"));
    Outcome[] outcome = new Outcome[1];
    Thread waiter = new Thread(() -> outcome[0] = run.await(Duration.ofHours(1)));
    waiter.start();
    runtime().close();
    waiter.join(SOON.toMillis());
    assertThat(outcome[0]).isInstanceOf(Outcome.StillRunning.class);
    assertThatIllegalStateException()
        .isThrownBy(() -> runtime().submit(job("b")))
        .withMessage("the runtime is closed");
  }

  @Test
  void many_jobs_are_checked_before_one_is_sent() {
    Job wrong = job("a").with("spec.backoffLimit", -1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> runtime().submitAll(List.of(job("b"), wrong, job("c"))))
        .withMessageContaining("Job a:\nspec.backoffLimit: Invalid value: -1");
    assertThat(server.requests).isEmpty();
  }
}
