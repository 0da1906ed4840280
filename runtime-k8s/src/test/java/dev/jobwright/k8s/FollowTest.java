package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobwright.k8s.objects.Seen;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Outcome;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FollowTest extends ClusterRig {

  @Test
  void a_dropped_watch_goes_on_where_it_was() {
    JobRun run = runtime().submit(job("a"));
    Eventually.holds(() -> server.isWatched(FakeApiServer.JOBS));
    server.dropWatches();
    server.jobStatus("a", COMPLETE);
    assertThat(run.await(SOON)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(lists()).as("lists").isEqualTo(1);
  }

  @Test
  void a_watch_that_is_too_old_begins_with_a_list_again() {
    JobRun kept = runtime().submit(job("a"));
    JobRun lost = runtime().submit(job("b"));
    Eventually.holds(() -> server.isWatched(FakeApiServer.JOBS));
    server.next(
        request -> request.contains("/jobs?watch=true"),
        FakeApiServer.status(410, "Expired", "too old resource version"));
    server.deleteSilently(FakeApiServer.JOBS, "b");
    server.dropWatches();
    assertThat(lost.await(SOON)).isInstanceOf(Outcome.Deleted.class);
    server.jobStatus("a", COMPLETE);
    assertThat(kept.await(SOON)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(lists()).as("lists").isEqualTo(2);
  }

  @Test
  void an_error_within_the_watch_that_says_gone_is_heeded_too() {
    JobRun lost = runtime().submit(job("a"));
    Eventually.holds(() -> server.isWatched(FakeApiServer.JOBS));
    server.deleteSilently(FakeApiServer.JOBS, "a");
    server.say(
        FakeApiServer.JOBS,
        "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"code\":410,\"reason\":\"Expired\","
            + "\"message\":\"too old resource version: 1 (2)\"}}");
    server.dropWatches();
    assertThat(lost.await(SOON)).isInstanceOf(Outcome.Deleted.class);
  }

  @Test
  void events_that_come_twice_or_late_change_nothing() {
    JobRun run = runtime().submit(job("a"));
    List<JobStatus> told = new CopyOnWriteArrayList<>();
    var place = run.onChange(told::add);
    Map<String, Object> first = server.get(FakeApiServer.JOBS, "a");
    server.jobStatus("a", "{\"active\":1}");
    Map<String, Object> second = server.get(FakeApiServer.JOBS, "a");
    // a listener may miss statuses in between, so each is awaited
    Eventually.holds(() -> told.stream().anyMatch(status -> status.active() == 1));
    server.say(FakeApiServer.JOBS, server.event("MODIFIED", second));
    server.say(FakeApiServer.JOBS, server.event("MODIFIED", first));
    server.say(FakeApiServer.JOBS, server.event("ADDED", first));
    server.jobStatus("a", COMPLETE);
    assertThat(run.await(SOON)).isInstanceOf(Outcome.Succeeded.class);
    Eventually.holds(() -> !told.isEmpty() && told.get(told.size() - 1).isFinished());
    assertThat(told).extracting(JobStatus::active).containsExactly(1, 0);
    place.close();
  }

  @Test
  void a_late_event_does_not_bring_back_what_was_deleted() {
    JobRun run = runtime().submit(job("a"));
    Map<String, Object> before = server.get(FakeApiServer.JOBS, "a");
    server.delete(FakeApiServer.JOBS, "a");
    assertThat(run.awaitGone(SOON)).isTrue();
    server.say(FakeApiServer.JOBS, server.event("MODIFIED", before));
    JobRun other = runtime().submit(job("b"));
    server.jobStatus("b", COMPLETE);
    assertThat(other.await(SOON)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(run.isDeleted()).isTrue();
    assertThat(runtime().table()).doesNotContain("a  ");
  }

  @Test
  void a_server_that_is_away_for_a_while_is_found_again() {
    JobRun run = runtime().submit(job("a"));
    Eventually.holds(() -> server.isWatched(FakeApiServer.JOBS));
    IntStream.range(0, 3)
        .forEach(
            each ->
                server.next(
                    request -> request.contains("/jobs?watch=true"), FakeApiServer.dropped()));
    server.next(
        request -> request.contains("/jobs?watch=true"),
        FakeApiServer.status(503, "ServiceUnavailable", "starting"));
    server.dropWatches();
    server.jobStatus("a", COMPLETE);
    assertThat(run.await(SOON)).isInstanceOf(Outcome.Succeeded.class);
  }

  @Test
  void a_thousand_jobs_cost_two_requests_each_and_one_watch() {
    int jobs = 1000;
    List<JobRun> runs =
        runtime().submitAll(IntStream.range(0, jobs).mapToObj(i -> job("j" + i)).toList());
    for (JobRun run : runs) {
      server.jobStatus(run.name(), COMPLETE);
    }
    assertThat(runs).allMatch(run -> run.await(SOON) instanceof Outcome.Succeeded);
    assertThat(server.countWatches(FakeApiServer.JOBS)).as("watches of jobs").isEqualTo(1);
    assertThat(server.requests)
        .as("requests, one list and one watch among them")
        .hasSizeLessThanOrEqualTo(2 * jobs + 2);
  }

  @Test
  void what_may_not_be_listed_is_said_and_not_waited_for() {
    server.next(
        request -> request.startsWith("GET " + FakeApiServer.JOBS + "?limit"),
        FakeApiServer.status(
            403,
            "Forbidden",
            "jobs.batch is forbidden: User \"system:serviceaccount:test:x\" cannot list resource"
                + " \"jobs\" in API group \"batch\" in the namespace \"test\""));
    assertThatThrownBy(() -> runtime().submit(job("a")))
        .isInstanceOf(KubernetesApiException.class)
        .hasMessage(
            "GET /apis/batch/v1/namespaces/test/jobs: 403: the right to list jobs in API group"
                + " \"batch\" is missing in namespace test; KubernetesRuntime.rbac(\"test\","
                + " serviceAccount) is the Role that grants it");
  }

  @Test
  void a_job_that_went_while_it_was_looked_for_is_not_awaited() {
    JobRun first = runtime().submit(job("a"));
    Map<String, Object> last = server.get(FakeApiServer.JOBS, "a");
    server.delete(FakeApiServer.JOBS, "a");
    assertThat(first.awaitGone(SOON)).isTrue();
    server.next(
        request -> request.equals("GET " + FakeApiServer.JOBS + "/a"),
        exchange ->
            FakeApiServer.send(
                exchange, 200, new KubernetesSerialization().asJson(last), Map.of()));

    JobRun late = runtime().find("a").orElseThrow();

    assertThat(late.await(SOON)).isInstanceOf(Outcome.Deleted.class);
    assertThat(late.isDeleted()).isTrue();
  }

  @Test
  void a_watch_that_has_been_silent_for_too_long_is_not_believed() {
    server.put(FakeApiServer.JOBS, Map.of("metadata", Map.of("name", "a")));
    List<String> gone = new CopyOnWriteArrayList<>();
    Store store =
        new Store(
            any -> true,
            new Store.Listener() {
              @Override
              public void changed(Seen object) {}

              @Override
              public void deleted(Seen last) {
                gone.add(last.name());
              }
            });
    try (Connection connection = Connection.kubeconfig(server.kubeconfig(folder), null)) {
      Api api = new Api(connection.client(), "test", new Retry(SOON, millis -> {}));
      try (Follower follower = new Follower(api, Kind.JOB, store, Duration.ofMillis(200))) {
        assertThat(follower.store().byName("a")).isPresent();
        // the connection is there, but what happens does not come through
        server.deleteSilently(FakeApiServer.JOBS, "a");
        Eventually.holds(() -> gone.contains("a"));
      }
      assertThat(lists()).isGreaterThan(1);
    }
  }

  @Test
  void a_watch_goes_on_from_the_last_bookmark() {
    JobRun run = runtime().submit(job("a"));
    Eventually.holds(() -> server.isWatched(FakeApiServer.JOBS));
    server.say(
        FakeApiServer.JOBS,
        "{\"type\":\"BOOKMARK\",\"object\":{\"metadata\":{\"resourceVersion\":\"50000\"}}}");
    server.dropWatches();
    Eventually.holds(
        () -> server.requests.stream().anyMatch(each -> each.endsWith("resourceVersion=50000")));
    assertThat(lists()).isEqualTo(1);
    assertThat(run.isDeleted()).isFalse();
  }

  private long lists() {
    return server.count("GET " + FakeApiServer.JOBS + "?limit");
  }
}
