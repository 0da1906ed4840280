package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.runtime.FailureCause;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kubelet, the scheduler and the controllers say, and what is concluded from it. */
class ExplainTest extends ClusterRig {
  private final FakePods pods = new FakePods(server);

  @Test
  void an_exit_code_comes_with_the_last_lines_of_the_log() {
    JobRun run = runtime().submit(job("a"));
    pods.run("a-1").write("2027-01-04T00:00:01Z", "no such table").end();
    pods.put("a", "a-1", "Failed", 0, FakePods.terminated(3));
    server.jobStatus("a", FAILED);
    run.await(SOON);
    FailureCause.ContainerFailed cause = cause(run, FailureCause.ContainerFailed.class);
    assertThat(cause.exitCode()).isEqualTo(3);
    assertThat(cause.logTail()).anyMatch(line -> line.contains("no such table"));
    assertThat(cause.evidence())
        .containsExactly(
            "container main of pod a-1: terminated, Error, exit code 3",
            "BackoffLimitExceeded: Job has reached the specified backoff limit");
  }

  @Test
  void a_pod_that_was_deleted_with_its_job_still_tells() {
    JobRun run = runtime().submit(job("a"));
    pods.put("a", "a-1", "Running", 1, FakePods.RUNNING, FakePods.terminated(7), "");
    Eventually.holds(() -> run.pods().size() == 1);
    server.delete(FakeApiServer.PODS, "a-1");
    server.jobStatus("a", FAILED);
    run.await(SOON);
    Eventually.holds(() -> run.pods().isEmpty());
    assertThat(cause(run, FailureCause.ContainerFailed.class).exitCode()).isEqualTo(7);
  }

  @Test
  void a_container_that_used_too_much_memory() {
    JobRun run = runtime().submit(job("a"));
    pods.put(
        "a", "a-1", "Failed", 0, "{\"terminated\":{\"exitCode\":137,\"reason\":\"OOMKilled\"}}");
    server.jobStatus("a", FAILED);
    run.await(SOON);
    assertThat(cause(run, FailureCause.OutOfMemory.class).container()).isEqualTo("main");
  }

  @Test
  void an_evicted_pod() {
    JobRun run = runtime().submit(job("a"));
    pods.put(
        "a",
        "a-1",
        "Failed",
        0,
        FakePods.terminated(137),
        "{}",
        "\"reason\":\"Evicted\",\"message\":\"The node was low on resource: memory.\",");
    server.jobStatus("a", FAILED);
    run.await(SOON);
    assertThat(cause(run, FailureCause.Evicted.class).message()).contains("low on resource");
  }

  @Test
  void a_pod_whose_node_was_lost() {
    JobRun run = runtime().submit(job("a"));
    pods.put(
        "a",
        "a-1",
        "Failed",
        0,
        FakePods.terminated(137),
        "{}",
        """
        "conditions":[{"type":"DisruptionTarget","status":"True","reason":"DeletionByTaintManager",
        "message":"Taint manager: deleting due to NoExecute taint"}],""");
    server.jobStatus("a", FAILED);
    run.await(SOON);
    assertThat(cause(run, FailureCause.NodeLost.class).message()).contains("NoExecute");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          InvalidImageName | Failed to apply default image tag "A:b:c": couldn't parse image name | true
          ErrImagePull | rpc error: code = NotFound desc = failed to resolve reference: docker.io/library/nope:1: not found | true
          ImagePullBackOff | Back-off pulling image "nope": ErrImagePull: pull access denied, repository does not exist or may require authorization | true
          ErrImagePull | failed to pull: httpReadSeeker: 429 Too Many Requests - toomanyrequests: You have reached your unauthenticated pull rate limit | false
          ImagePullBackOff | Back-off pulling image "x": ErrImagePull: dial tcp 1.2.3.4:443: i/o timeout | false
          """)
  void an_image_that_cannot_be_pulled(String reason, String message, boolean isFinal) {
    JobRun run = runtime().submit(job("a"));
    pods.put(
        "a",
        "a-1",
        "Pending",
        0,
        "{\"waiting\":{\"reason\":\"%s\",\"message\":\"%s\"}}"
            .formatted(reason, message.replace("\"", "\\\"")));
    Eventually.holds(() -> run.explain().isPresent());
    FailureCause.ImageUnavailable cause = cause(run, FailureCause.ImageUnavailable.class);
    assertThat(cause.isFinal()).isEqualTo(isFinal);
    assertThat(cause.message()).isEqualTo(message);
  }

  @Test
  void a_pod_that_no_node_takes_has_the_schedulers_words() {
    JobRun run = runtime().submit(job("a"));
    pods.put(
        "a",
        "a-1",
        "Pending",
        0,
        FakePods.WAITING,
        "{}",
        """
        "conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable",
        "message":"0/3 nodes are available: 3 Insufficient cpu."}],""");
    Eventually.holds(() -> run.explain().isPresent());
    assertThat(cause(run, FailureCause.Unschedulable.class).message())
        .isEqualTo("0/3 nodes are available: 3 Insufficient cpu.");
  }

  @Test
  void a_missing_config_map_or_key() {
    JobRun run = runtime().submit(job("a"));
    pods.put(
        "a",
        "a-1",
        "Pending",
        0,
        "{\"waiting\":{\"reason\":\"CreateContainerConfigError\","
            + "\"message\":\"configmap \\\"settings\\\" not found\"}}");
    Eventually.holds(() -> run.explain().isPresent());
    assertThat(cause(run, FailureCause.MissingReference.class).message())
        .isEqualTo("configmap \"settings\" not found");
  }

  @Test
  void a_volume_that_cannot_be_mounted_is_known_by_events() {
    JobRun run = runtime().submit(job("a"));
    pods.put("a", "a-1", "Pending", 0, FakePods.WAITING);
    event(
        "Pod",
        FakeApiServer.map(server.get(FakeApiServer.PODS, "a-1").get("metadata")),
        "FailedMount",
        "MountVolume.SetUp failed for volume \"v\" : secret \"s\" not found");
    Eventually.holds(() -> run.explain().isPresent());
    assertThat(cause(run, FailureCause.MissingReference.class).message()).contains("secret");
  }

  @Test
  void a_quota_that_is_used_up_keeps_pods_from_being_made() {
    JobRun run = runtime().submit(job("a"));
    event(
        "Job",
        FakeApiServer.map(server.get(FakeApiServer.JOBS, "a").get("metadata")),
        "FailedCreate",
        "Error creating: pods \"a-x\" is forbidden: exceeded quota: q, requested: pods=1");
    Eventually.holds(() -> run.explain().isPresent());
    FailureCause.PodRefused cause = cause(run, FailureCause.PodRefused.class);
    assertThat(cause.message()).startsWith("pods \"a-x\" is forbidden: exceeded quota");
    assertThat(cause.isFinal()).isFalse();
  }

  @Test
  void a_job_in_a_queue_waits_to_be_admitted() {
    JobRun run =
        runtime()
            .submit(
                job("a")
                    .with("metadata.labels", Map.of("kueue.x-k8s.io/queue-name", "team"))
                    .with("spec.suspend", true));
    assertThat(cause(run, FailureCause.AwaitingAdmission.class).queue()).isEqualTo("team");
  }

  @Test
  void a_job_that_its_queue_has_let_in_is_equal_to_its_manifest() {
    var queued =
        job("a")
            .with("metadata.labels", Map.of("kueue.x-k8s.io/queue-name", "team"))
            .with("spec.suspend", true);
    JobRun run = runtime().submit(queued);
    run.resume();
    assertThat(runtime().plan(queued)).hasToString("Job/a: unchanged");
  }

  @Test
  void a_start_policy_gives_up_on_an_image_that_is_not_there() {
    JobRun run =
        runtime(builder -> builder.startPolicy(new StartPolicy(Duration.ZERO, Duration.ofHours(1))))
            .submit(job("a"));
    pods.put(
        "a",
        "a-1",
        "Pending",
        0,
        "{\"waiting\":{\"reason\":\"ErrImagePull\",\"message\":\"nope: not found\"}}");
    assertThat(run.await(Duration.ofHours(1)))
        .isInstanceOfSatisfying(
            Outcome.NotStarted.class,
            given -> assertThat(given.cause()).isInstanceOf(FailureCause.ImageUnavailable.class));
    assertThat(run.isDeleted()).isFalse();
  }

  @Test
  void a_start_policy_waits_for_what_may_pass() {
    JobRun run =
        runtime(builder -> builder.startPolicy(new StartPolicy(Duration.ZERO, Duration.ofHours(1))))
            .submit(job("a"));
    pods.put(
        "a",
        "a-1",
        "Pending",
        0,
        "{\"waiting\":{\"reason\":\"ErrImagePull\",\"message\":\"i/o timeout\"}}");
    assertThat(run.await(Duration.ofSeconds(1))).isInstanceOf(Outcome.StillRunning.class);
  }

  private void event(String kind, Map<String, Object> metadata, String reason, String message) {
    server.put(
        FakeApiServer.EVENTS,
        Map.of(
            "metadata",
            Map.of("name", kind + "." + reason),
            "involvedObject",
            Map.of("kind", kind, "name", metadata.get("name"), "uid", metadata.get("uid")),
            "type",
            "Warning",
            "reason",
            reason,
            "message",
            message,
            "count",
            2,
            "firstTimestamp",
            "2027-01-04T00:00:00Z",
            "lastTimestamp",
            "2027-01-04T00:00:09Z"));
  }

  private static <C extends FailureCause> C cause(JobRun run, Class<C> type) {
    FailureCause cause = run.explain().orElseThrow();
    assertThat(cause).isInstanceOf(type);
    assertThat(cause.evidence()).isNotEmpty();
    assertThat(cause.summary()).isNotEmpty();
    assertThat(cause.advice()).isNotEmpty();
    return type.cast(cause);
  }
}
