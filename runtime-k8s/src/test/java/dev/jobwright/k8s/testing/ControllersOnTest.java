package dev.jobwright.k8s.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.k8s.testing.PodRunner.Outcome;
import dev.jobwright.model.Container;
import dev.jobwright.model.ExecAction;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.Lifecycle;
import dev.jobwright.model.LifecycleHandler;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.Probe;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the controllers make of Jobs on our own API server. */
class ControllersOnTest {
  private static final Outcome SUCCESS = new Outcome(0, Duration.ofMillis(20));
  private static final Outcome FAILURE = new Outcome(3, Duration.ofMillis(20));
  private static final Outcome ENDLESS = new Outcome(0, Duration.ofHours(1));

  private final ApiServer server = ApiServer.start();
  private final KubernetesClient client = server.client();
  private final TestJobs jobs = new TestJobs(client);
  private final ControllersOn controllers =
      ControllersOn.builder(server)
          .image("works", PodRunner.scripted(SUCCESS))
          .image("fails-once", PodRunner.scripted(FAILURE, SUCCESS))
          .image("fails", PodRunner.scripted(FAILURE))
          .image("runs", PodRunner.scripted(ENDLESS))
          .image("busybox", PodRunner.processes())
          .podEventDelay(Duration.ofMillis(20))
          .start();

  @AfterEach
  void stop() {
    controllers.close();
    client.close();
    server.close();
  }

  @Test
  void a_job_of_many_pods_ends_with_all_counted_and_no_finalizer_left() {
    jobs.submit(Jobs.indexed("many", 7).image("works").parallelism(3).build());

    Map<String, Object> job = jobs.awaitEnd("many");

    Map<String, Object> status = Doc.map(job, "status");
    assertThat(TestJobs.is(job, "Complete")).isTrue();
    assertThat(status).containsEntry("completedIndexes", "0-6").containsEntry("succeeded", 7);
    assertThat(jobs.pods()).hasSize(7);
    assertThat(jobs.pods())
        .allMatch(pod -> Doc.texts(Doc.map(pod, "metadata"), "finalizers").isEmpty());
    assertThat(jobs.events()).contains("Completed: Job completed");
  }

  @Test
  void a_failed_pod_is_replaced_after_the_back_off() {
    jobs.submit(Jobs.oneShot("retried").image("fails-once").build());

    Map<String, Object> job = jobs.awaitEnd("retried");

    assertThat(TestJobs.is(job, "Complete")).isTrue();
    assertThat(Doc.map(job, "status")).containsEntry("failed", 1).containsEntry("succeeded", 1);
  }

  @Test
  void a_job_without_retries_fails() {
    jobs.submit(Jobs.oneShot("failing").image("fails").backoffLimit(0).build());

    Map<String, Object> job = jobs.awaitEnd("failing");

    assertThat(TestJobs.is(job, "Failed")).isTrue();
    assertThat(jobs.events())
        .contains("BackoffLimitExceeded: Job has reached the specified backoff limit");
  }

  @Test
  void a_process_writes_a_log_and_knows_its_index() {
    jobs.submit(
        Jobs.indexed("hello", 1)
            .image("busybox:1.28")
            .command("/bin/sh", "-c", "echo index $JOB_COMPLETION_INDEX of $HOSTNAME")
            .build());
    jobs.awaitEnd("hello");

    String pod = Doc.name(jobs.pods().get(0));
    String log = client.raw("/api/v1/namespaces/default/pods/" + pod + "/log");

    assertThat(log).isEqualTo("index 0 of hello-0\n");
  }

  @Test
  void a_suspended_job_gives_its_pods_up_and_a_resumed_one_gets_new_ones() {
    Map<String, Object> submitted = jobs.submit(Jobs.oneShot("paused").image("runs").build());
    jobs.await("paused", job -> Doc.number(Doc.map(job, "status"), "ready", 0) == 1);

    suspend(submitted, true);
    Map<String, Object> suspended = jobs.await("paused", job -> TestJobs.is(job, "Suspended"));
    assertThat(Doc.map(suspended, "status")).doesNotContainKey("startTime");
    jobs.await("paused", job -> Doc.number(Doc.map(job, "status"), "terminating", 0) == 0);
    assertThat(jobs.pods()).isEmpty();

    suspend(submitted, false);
    jobs.await("paused", job -> Doc.number(Doc.map(job, "status"), "ready", 0) == 1);
  }

  @Test
  void probes_and_hooks_of_a_pod_are_passed_and_the_job_goes_on() {
    ExecAction command = ExecAction.builder().addCommand("check").build();
    Probe probe = Probe.builder().exec(command).build();
    LifecycleHandler hook = LifecycleHandler.builder().exec(command).build();
    Lifecycle lifecycle = Lifecycle.builder().postStart(hook).preStop(hook).build();
    Job job = Jobs.oneShot("probed").image("runs").build();
    Container main =
        job.spec().template().spec().containers().get(0).toBuilder()
            .startupProbe(probe)
            .readinessProbe(probe)
            .livenessProbe(probe)
            .lifecycle(lifecycle)
            .build();
    Map<String, Object> submitted = jobs.submit(withContainer(job, main));
    jobs.await("probed", any -> Doc.number(Doc.map(any, "status"), "ready", 0) == 1);

    suspend(submitted, true);
    jobs.await("probed", any -> TestJobs.is(any, "Suspended"));
    jobs.await("probed", any -> Doc.number(Doc.map(any, "status"), "terminating", 0) == 0);
    assertThat(jobs.pods()).isEmpty();
  }

  private static Job withContainer(Job job, Container container) {
    PodTemplate template = job.spec().template();
    PodSpec pod = template.spec().toBuilder().containers(List.of(container)).build();
    JobSpec spec = job.spec().toBuilder().template(template.toBuilder().spec(pod).build()).build();
    return job.toBuilder().spec(spec).build();
  }

  @Test
  void a_pod_of_another_scheduler_is_left_to_it() {
    Job job = Jobs.oneShot("foreign").image("works").build();
    jobs.submit(job.with("spec.template.spec.schedulerName", "volcano"));
    jobs.submit(Jobs.oneShot("own").image("works").build());
    jobs.awaitEnd("own");

    assertThat(jobs.pods())
        .filteredOn(pod -> Doc.name(pod).startsWith("foreign"))
        .singleElement()
        .satisfies(pod -> assertThat(Doc.map(pod, "spec")).doesNotContainKey("nodeName"));
  }

  private void suspend(Map<String, Object> job, boolean suspend) {
    Map<String, Object> present = Doc.copy(jobs.get(Doc.name(job)));
    Doc.need(present, "spec").put("suspend", suspend);
    new ClusterApi(client).replace(ResourceType.JOBS, present);
  }

  @Test
  void a_job_is_deleted_with_its_pods_when_its_time_to_live_is_over() {
    jobs.submit(Jobs.oneShot("brief").image("works").ttlAfterFinished(Duration.ZERO).build());

    jobs.await("brief", Map::isEmpty);

    assertThat(jobs.pods()).isEmpty();
  }

  @Test
  void a_job_deleted_in_the_background_takes_its_pods_with_it() {
    Map<String, Object> job = jobs.submit(Jobs.oneShot("dropped").image("runs").build());
    jobs.await("dropped", one -> Doc.number(Doc.map(one, "status"), "ready", 0) == 1);

    new ClusterApi(client).delete(ResourceType.JOBS, job, "Background", null);

    jobs.await("dropped", Map::isEmpty);
    jobs.await("dropped", none -> jobs.pods().isEmpty());
  }

  @Test
  void an_image_that_nobody_plays_cannot_be_pulled() {
    jobs.submit(Jobs.oneShot("missing").image("acme/nothing:1").build());

    jobs.await("missing", job -> waiting().contains("ErrImagePull"));
  }

  private List<String> waiting() {
    return jobs.pods().stream()
        .flatMap(pod -> Doc.maps(Doc.map(pod, "status"), "containerStatuses").stream())
        .map(status -> Doc.text(Doc.map(status, "state", "waiting"), "reason"))
        .toList();
  }

  @Test
  void a_cron_job_starts_a_job_for_the_time_that_is_due() {
    Map<String, Object> cron =
        Doc.copy(
            Jobs.cron("often", "@every 1s")
                .runs(Jobs.oneShot("often").image("works").build())
                .toDocument());
    new ClusterApi(client).create(ResourceType.CRON_JOBS, "default", cron);

    jobs.await("often", none -> !jobs.all(ResourceType.JOBS).isEmpty());

    Map<String, Object> job = jobs.all(ResourceType.JOBS).get(0);
    assertThat(Doc.name(job)).matches("often-\\d{8}");
    jobs.awaitEnd(Doc.name(job));
  }

  @Test
  void a_pod_that_is_evicted_is_replaced() {
    jobs.submit(Jobs.oneShot("moved").image("runs").build());
    jobs.await("moved", one -> Doc.number(Doc.map(one, "status"), "ready", 0) == 1);
    String first = Doc.name(jobs.pods().get(0));

    client.raw(
        "/api/v1/namespaces/default/pods/" + first + "/eviction",
        "POST",
        Map.of("apiVersion", "policy/v1", "kind", "Eviction", "metadata", Map.of("name", first)));

    Map<String, Object> job =
        jobs.await("moved", one -> Doc.number(Doc.map(one, "status"), "failed", 0) == 1);
    assertThat(TestJobs.is(job, "Failed")).isFalse();
  }
}
