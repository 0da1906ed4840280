package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KubernetesRuntimeTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String COMPLETE =
      """
      {"succeeded":1,"conditions":[
       {"type":"SuccessCriteriaMet","status":"True","reason":"CompletionsReached"},
       {"type":"Complete","status":"True","reason":"CompletionsReached"}]}""";
  private static final String FAILED =
      """
      {"failed":1,"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded",
       "message":"Job has reached the specified backoff limit"}]}""";

  @TempDir Path folder;
  private final FakeApiServer server = new FakeApiServer();
  private KubernetesRuntime runtime;

  @BeforeEach
  void connect() {
    runtime = KubernetesRuntime.builder("test").kubeconfig(server.kubeconfig(folder)).build();
  }

  @AfterEach
  void close() {
    runtime.close();
    server.close();
  }

  static Job job(String name) {
    return Jobs.oneShot(name).image("busybox:1.28").command("/bin/true").build();
  }

  @Test
  void a_job_is_applied_and_followed_to_its_end() {
    JobRun run = runtime.submit(job("a"));
    server.jobStatus("a", COMPLETE);
    assertThat(run.await(SOON)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(run.status().succeeded()).isEqualTo(1);
    assertThat(run.job().spec().template().spec().containers()).hasSize(1);
    assertThat(server.requests)
        .anyMatch(
            request ->
                request.equals(
                    "PATCH /apis/batch/v1/namespaces/test/jobs/a"
                        + "?fieldManager=jobwright&fieldValidation=Strict&force=false"));
  }

  @Test
  void a_failed_job_tells_reason_and_message() {
    JobRun run = runtime.submit(job("a"));
    server.jobStatus("a", FAILED);
    assertThat(run.await(SOON))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo("BackoffLimitExceeded");
              assertThat(failed.message()).isEqualTo("Job has reached the specified backoff limit");
            });
  }

  @Test
  void a_deleted_job_is_an_outcome_with_the_last_status() {
    JobRun run = runtime.submit(job("a"));
    server.jobStatus("a", "{\"active\":1}");
    server.delete(FakeApiServer.JOBS, "a");
    Outcome outcome = run.await(SOON);
    assertThat(outcome).isInstanceOf(Outcome.Deleted.class);
    assertThat(outcome.status().active()).isEqualTo(1);
    assertThat(run.awaitGone(SOON)).isTrue();
    assertThat(run.isDeleted()).isTrue();
  }

  @Test
  void a_job_that_ended_and_was_deleted_by_its_ttl_has_succeeded() {
    JobRun run = runtime.submit(job("a"));
    server.jobStatus("a", COMPLETE);
    server.delete(FakeApiServer.JOBS, "a");
    assertThat(run.await(SOON)).isInstanceOf(Outcome.Succeeded.class);
  }

  @Test
  void an_equal_job_is_attached_to() {
    runtime.submit(job("a"));
    long patches = server.count("PATCH");
    JobRun again = runtime.submit(job("a"));
    assertThat(server.count("PATCH")).isEqualTo(patches);
    assertThat(runtime.plan(job("a"))).hasToString("Job/a: unchanged");
    server.jobStatus("a", COMPLETE);
    assertThat(again.await(SOON)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(runtime.attach("a").await(SOON)).isInstanceOf(Outcome.Succeeded.class);
  }

  @Test
  void a_job_that_is_not_there_cannot_be_attached_to() {
    assertThatThrownBy(() -> runtime.attach("none"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "no Job none in namespace test; it was never submitted there, or its time to live is"
                + " over");
  }

  @Test
  void the_early_signal_comes_before_the_end() {
    JobRun run = runtime.submit(job("a"));
    server.jobStatus(
        "a",
        "{\"conditions\":[{\"type\":\"FailureTarget\",\"status\":\"True\",\"reason\":\"x\"}]}");
    Eventually.holds(() -> run.status().has(JobCondition.FAILURE_TARGET));
    assertThat(run.await(Duration.ZERO)).isInstanceOf(Outcome.StillRunning.class);
  }

  @Test
  void another_job_of_the_same_name_is_not_taken_for_the_first() {
    JobRun first = runtime.submit(job("a"));
    server.delete(FakeApiServer.JOBS, "a");
    JobRun second = runtime.submit(job("a"));
    server.jobStatus("a", COMPLETE);
    assertThat(second.await(SOON)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(first.await(SOON)).isInstanceOf(Outcome.Deleted.class);
    first.delete(Propagation.BACKGROUND);
    assertThat(second.isDeleted()).isFalse();
  }

  @Test
  void deletion_says_its_propagation_and_means_this_job_alone() {
    JobRun run = runtime.submit(job("a"));
    run.delete();
    assertThat(run.awaitGone(SOON)).isTrue();
    assertThat(server.bodies)
        .anyMatch(
            body ->
                body.contains("\"propagationPolicy\":\"Background\"")
                    && body.contains("\"preconditions\":{\"uid\":"));
  }

  @Test
  void suspend_resume_and_scale_are_seen_at_once() {
    JobRun run = runtime.submit(job("a"));
    run.suspend();
    assertThat(run.job().spec().suspend()).isTrue();
    run.resume();
    assertThat(run.job().spec().suspend()).isFalse();
    run.scale(3);
    assertThat(run.job().spec().parallelism()).isEqualTo(3);
  }

  @Test
  void a_generated_name_is_the_servers() {
    Job unnamed = job("a").with("metadata", java.util.Map.of("generateName", "a-"));
    JobRun run = runtime.submit(unnamed);
    assertThat(run.name()).isEqualTo("a-x7k2p");
    assertThat(server.count("POST " + FakeApiServer.JOBS)).isEqualTo(1);
  }

  @Test
  void a_server_that_cannot_apply_is_given_the_manifest_in_another_way() {
    server.withoutApply();
    runtime.submit(job("a"));
    JobRun run = runtime.submit(job("a").with("spec.parallelism", 2));
    assertThat(run.job().spec().parallelism()).isEqualTo(2);
  }
}
