package dev.jobwright.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.LogFollow;
import dev.jobwright.runtime.LogLine;
import dev.jobwright.runtime.LogSinks;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogsTest extends ClusterRig {
  private final FakePods pods = new FakePods(server);
  private final List<LogLine> lines = new CopyOnWriteArrayList<>();
  private JobRun run;

  @BeforeEach
  void submit() {
    run = runtime().submit(job("a"));
  }

  @Test
  void lines_are_told_as_they_are_written() {
    try (LogFollow follow = run.followLogs(lines::add)) {
      pods.put("a", "a-1", "Pending", 0, FakePods.WAITING);
      FakePods.Log log = pods.run("a-1").write("2027-01-04T00:00:01.5Z", "one");
      pods.put("a", "a-1", "Running", 0, FakePods.RUNNING);
      Eventually.holds(() -> lines.size() == 1);
      log.write("2027-01-04T00:00:02.25Z", "two").end();
      pods.put("a", "a-1", "Succeeded", 0, FakePods.terminated(0));
      server.jobStatus("a", COMPLETE);
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(texts()).containsExactly("one", "two");
    assertThat(lines.get(1)).hasToString("a-1 main | two");
    assertThat(lines.get(1).time()).isEqualTo("2027-01-04T00:00:02.250Z");
  }

  @Test
  void a_log_that_breaks_goes_on_with_no_line_lost_or_doubled() {
    FakePods.Log log = pods.run("a-1");
    for (int i = 0; i < 6; i++) {
      // several of them at the same time
      log.write("2027-01-04T00:00:01.%dZ".formatted(i / 3), "line " + i);
    }
    log.cutAfter(4);
    pods.put("a", "a-1", "Running", 0, FakePods.RUNNING);
    try (LogFollow follow = run.followLogs(lines::add)) {
      Eventually.holds(() -> lines.size() >= 6);
      log.write("2027-01-04T00:00:01.1Z", "line 6").write("2027-01-04T00:00:03Z", "line 7").end();
      pods.put("a", "a-1", "Failed", 0, FakePods.terminated(1));
      server.jobStatus("a", FAILED);
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(texts())
        .containsExactly(
            "line 0", "line 1", "line 2", "line 3", "line 4", "line 5", "line 6", "line 7");
    assertThat(server.requests).anyMatch(r -> r.contains("sinceTime=2027-01-04T00%3A00%3A01Z"));
  }

  @Test
  void a_log_that_the_kubelet_ends_too_early_goes_on() {
    FakePods.Log log = pods.run("a-1");
    log.write("2027-01-04T00:00:01Z", "one")
        .write("2027-01-04T00:00:02Z", "two")
        .endQuietlyAfter(1);
    pods.put("a", "a-1", "Running", 0, FakePods.RUNNING);
    try (LogFollow follow = run.followLogs(lines::add)) {
      Eventually.holds(() -> lines.size() == 1);
      log.end();
      pods.put("a", "a-1", "Succeeded", 0, FakePods.terminated(0));
      server.jobStatus("a", COMPLETE);
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(texts()).containsExactly("one", "two");
  }

  @Test
  void a_connection_that_dies_without_a_word_is_not_listened_to_for_ever() {
    FakePods.Log log = pods.run("a-1").write("2027-01-04T00:00:01Z", "one").dieSilently();
    pods.put("a", "a-1", "Running", 0, FakePods.RUNNING);
    try (LogFollow follow = run.followLogs(lines::add)) {
      Eventually.holds(() -> lines.size() == 1);
      log.write("2027-01-04T00:00:02Z", "two").end();
      pods.put("a", "a-1", "Succeeded", 0, FakePods.terminated(0));
      server.jobStatus("a", COMPLETE);
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(texts()).containsExactly("one", "two");
  }

  @Test
  void what_the_kubelet_says_in_the_place_of_a_log_is_no_line_of_it() {
    server.on(
        FakeApiServer.PODS + "/a-1/log",
        exchange ->
            FakeApiServer.send(
                exchange,
                200,
                "unable to retrieve container logs for containerd://0123",
                Map.of()));
    pods.put("a", "a-1", "Failed", 0, FakePods.terminated(1));
    server.jobStatus("a", FAILED);
    try (LogFollow follow = run.followLogs(lines::add)) {
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(lines).isEmpty();
  }

  @Test
  void every_run_of_a_container_is_told_once() {
    pods.run("a-1").write("2027-01-04T00:00:01Z", "first").end();
    pods.put("a", "a-1", "Running", 0, FakePods.RUNNING);
    try (LogFollow follow = run.followLogs(lines::add)) {
      Eventually.holds(() -> lines.size() == 1);
      FakePods.Log second = pods.run("a-1").write("2027-01-04T00:00:05Z", "second");
      pods.put("a", "a-1", "Running", 1, FakePods.RUNNING, FakePods.terminated(1), "");
      Eventually.holds(() -> lines.size() == 2);
      second.end();
      pods.put("a", "a-1", "Succeeded", 1, FakePods.terminated(0), FakePods.terminated(1), "");
      server.jobStatus("a", COMPLETE);
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(texts()).containsExactly("first", "second");
    assertThat(lines).extracting(LogLine::attempt).containsExactly(0, 1);
  }

  @Test
  void a_run_that_ended_before_anybody_followed_is_told_from_the_previous_log() {
    pods.run("a-1").write("2027-01-04T00:00:01Z", "first").end();
    FakePods.Log second = pods.run("a-1").write("2027-01-04T00:00:05Z", "second");
    pods.put("a", "a-1", "Running", 1, FakePods.RUNNING, FakePods.terminated(1), "");
    try (LogFollow follow = run.followLogs(lines::add)) {
      Eventually.holds(() -> lines.size() == 2);
      second.end();
      pods.put("a", "a-1", "Succeeded", 1, FakePods.terminated(0), FakePods.terminated(1), "");
      server.jobStatus("a", COMPLETE);
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(texts()).containsExactly("first", "second");
    assertThat(run.previousLogs("a-1", "main")).contains("first");
    assertThat(run.logs("a-1")).contains("second");
  }

  @Test
  void a_container_that_waits_to_be_restarted_is_read_in_its_last_run() {
    pods.run("a-1").write("2027-01-04T00:00:01Z", "first").end();
    pods.run("a-1").write("2027-01-04T00:00:05Z", "second").end();
    pods.put("a", "a-1", "Running", 1, FakePods.BACKING_OFF, FakePods.terminated(1), "");
    try (LogFollow follow = run.followLogs(lines::add)) {
      Eventually.holds(() -> !lines.isEmpty());
      assertThat(server.requests).noneMatch(request -> request.contains("previous=true"));
      FakePods.Log third = pods.run("a-1").write("2027-01-04T00:00:30Z", "third");
      pods.put("a", "a-1", "Running", 2, FakePods.RUNNING, FakePods.terminated(1), "");
      Eventually.holds(() -> lines.size() == 2);
      third.end();
      pods.put("a", "a-1", "Succeeded", 2, FakePods.terminated(0), FakePods.terminated(1), "");
      server.jobStatus("a", COMPLETE);
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(texts()).containsExactly("second", "third");
    assertThat(lines).extracting(LogLine::attempt).containsExactly(1, 2);
  }

  @Test
  void a_restart_that_the_status_tells_too_late_doubles_no_line_and_loses_none() {
    pods.run("a-1").write("2027-01-04T00:00:01.1Z", "first").end();
    // the kubelet has begun the second run, the status still shows the first
    FakePods.Log second = pods.run("a-1").write("2027-01-04T00:00:01.2Z", "second");
    pods.put("a", "a-1", "Running", 0, FakePods.RUNNING);
    try (LogFollow follow = run.followLogs(lines::add)) {
      Eventually.holds(() -> lines.size() == 1);
      second.end();
      pods.put("a", "a-1", "Running", 1, FakePods.RUNNING, FakePods.terminated(1), "");
      Eventually.holds(() -> lines.size() == 2);
      pods.put("a", "a-1", "Succeeded", 1, FakePods.terminated(0), FakePods.terminated(1), "");
      server.jobStatus("a", COMPLETE);
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(texts()).containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void a_run_that_has_ended_is_not_read_while_the_next_may_take_its_place() {
    FakePods.Log first = pods.run("a-1").write("2027-01-04T00:00:01.1Z", "first");
    pods.put("a", "a-1", "Running", 0, FakePods.RUNNING);
    try (LogFollow follow = run.followLogs(lines::add)) {
      Eventually.holds(() -> lines.size() == 1);
      first.end();
      pods.put("a", "a-1", "Running", 0, FakePods.terminated(1));
      FakePods.Log second = pods.run("a-1").write("2027-01-04T00:00:02.2Z", "second");
      pods.put("a", "a-1", "Running", 1, FakePods.RUNNING, FakePods.terminated(1), "");
      second.end();
      pods.put("a", "a-1", "Succeeded", 1, FakePods.terminated(0), FakePods.terminated(1), "");
      server.jobStatus("a", COMPLETE);
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(texts()).containsExactly("first", "second");
    assertThat(lines).extracting(LogLine::attempt).containsExactly(0, 1);
  }

  @Test
  void a_pod_that_is_deleted_while_its_log_is_read_ends_the_follow() {
    FakePods.Log log = pods.run("a-1").write("2027-01-04T00:00:01Z", "one");
    pods.put("a", "a-1", "Running", 0, FakePods.RUNNING);
    try (LogFollow follow = run.followLogs(lines::add)) {
      Eventually.holds(() -> lines.size() == 1);
      server.delete(FakeApiServer.PODS, "a-1");
      log.write("2027-01-04T00:00:02Z", "last words").end();
      server.jobStatus("a", FAILED);
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(texts()).containsExactly("one", "last words");
  }

  @Test
  void a_slow_listener_slows_the_reading_and_loses_nothing() {
    FakePods.Log log = pods.run("a-1");
    for (int i = 0; i < 20_000; i++) {
      log.write("2027-01-04T00:00:01.%06dZ".formatted(i), "line " + i);
    }
    log.end();
    pods.put("a", "a-1", "Succeeded", 0, FakePods.terminated(0));
    server.jobStatus("a", COMPLETE);
    try (LogFollow follow = run.followLogs(lines::add)) {
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(lines).hasSize(20_000);
    assertThat(lines.get(19_999).text()).isEqualTo("line 19999");
  }

  @Test
  void logs_go_to_a_folder_with_a_file_for_each_run() throws IOException {
    pods.run("a-1").write("2027-01-04T00:00:01Z", "first").end();
    pods.run("a-1").write("2027-01-04T00:00:05Z", "second").end();
    pods.put("a", "a-1", "Succeeded", 1, FakePods.terminated(0), FakePods.terminated(1), "");
    server.jobStatus("a", COMPLETE);
    try (LogFollow follow = run.followLogs(LogSinks.folder(folder.resolve("logs")))) {
      assertThat(follow.awaitEnd(SOON)).isTrue();
    }
    assertThat(Files.readString(folder.resolve("logs/a-1.main.log"))).isEqualTo("first\n");
    assertThat(Files.readString(folder.resolve("logs/a-1.main.1.log"))).isEqualTo("second\n");
  }

  @Test
  void a_container_that_has_not_begun_has_an_empty_log() {
    server.on(
        FakeApiServer.PODS + "/a-1/log",
        FakeApiServer.status(
            400,
            "BadRequest",
            "container \"main\" in pod \"a-1\" is waiting to start: ContainerCreating"));
    pods.put("a", "a-1", "Pending", 0, FakePods.WAITING);
    Eventually.holds(() -> !run.pods().isEmpty());
    assertThat(run.logs("a-1")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run.logs("a-1", "other"))
        .withMessage("pod a-1 has no container \"other\"; its containers are [main]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run.logs("b"))
        .withMessage("Job a has no pod \"b\"; its pods are [a-1]");
  }

  private List<String> texts() {
    return lines.stream().map(LogLine::text).toList();
  }
}
