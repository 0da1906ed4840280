package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.Adversary;
import dev.jobwright.local.Ending;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.local.ProcessImage;
import dev.jobwright.local.Script;
import dev.jobwright.local.UnsafeRerunError;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/local.md. */
class LocalPageTest {

  @Test
  void a_task_stands_for_an_image() {
    // snippet:LocalTask
    Job greet = Jobs.indexed("greet", 3).image("acme/greet:1").parallelism(3).build();

    try (JobRuntime runtime =
        LocalRuntime.builder()
            .threads(2)
            .task("acme/greet:1", pod -> pod.out().println("hello from " + pod.index()))
            .build()) {
      JobRun run = runtime.submit(greet);
      Outcome outcome = run.await(Duration.ofMinutes(1));
      assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
      assertThat(outcome.status().completedIndexes()).isEqualTo("0-2");
    }
    // end
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_command_runs_as_a_process(@TempDir Path folder) throws IOException {
    Path app = Files.createDirectories(folder.resolve("app"));
    Files.writeString(app.resolve("convert"), "#!/bin/sh\necho converting $1 in $(pwd)\nexit 3\n");
    Files.setPosixFilePermissions(
        app.resolve("convert"), PosixFilePermissions.fromString("rwxr-xr-x"));
    // snippet:LocalProcess
    Job convert =
        Jobs.oneShot("convert")
            .image("acme/convert:2")
            .command("/app/convert")
            .args("report.csv")
            .backoffLimit(0)
            .build();

    try (JobRuntime runtime =
        LocalRuntime.builder()
            .process("acme/convert:2", ProcessImage.in(folder).workingDir("/app"))
            .build()) {
      JobRun run = runtime.submit(convert);
      assertThat(run.await(Duration.ofMinutes(1))).isInstanceOf(Outcome.Failed.class);
      Pod pod = run.pods().get(0);
      assertThat(run.logs(pod.name())).startsWith("converting report.csv in ");
    }
    // end
  }

  @Test
  void a_script_ends_as_it_says() {
    // snippet:LocalScript
    Script twoFailures =
        Script.of(
            Ending.exit(1).after(Duration.ofSeconds(5)),
            Ending.signal(9).because("OOMKilled"),
            Ending.exit(0).after(Duration.ofMinutes(2)));
    VirtualTimeline time = Timeline.virtual(Instant.parse("2027-01-04T00:00:00Z"));

    try (JobRuntime runtime =
        LocalRuntime.builder().timeline(time).script("acme/flaky:1", twoFailures).build()) {
      JobRun run = runtime.submit(Jobs.oneShot("flaky").image("acme/flaky:1").build());

      time.advance(Duration.ofMinutes(1));
      assertThat(run.status().failed()).isEqualTo(2);
      assertThat(run.await(Duration.ofHours(1))).isInstanceOf(Outcome.Succeeded.class);
    }
    // end
  }

  @Test
  void a_log_is_followed() {
    // snippet:LocalLogs
    Set<String> seen = new ConcurrentSkipListSet<>();
    VirtualTimeline time = Timeline.virtual(Instant.parse("2027-01-04T00:00:00Z"));

    try (JobRuntime runtime =
        LocalRuntime.builder()
            .timeline(time)
            .task("acme/talk:1", pod -> pod.out().println("run " + pod.attempt()))
            .build()) {
      JobRun run = runtime.submit(Jobs.oneShot("talk").image("acme/talk:1").build());
      run.onPodChange(pod -> run.followLogs(pod.name(), "talk", seen::add));
      run.await(Duration.ofMinutes(1));
    }
    assertThat(seen).containsExactly("run 1");
    // end
  }

  @Test
  void an_adversary_finds_what_is_not_safe_to_rerun() {
    // snippet:LocalAdversary
    Job add = Jobs.indexed("add", 4).image("acme/add:1").build();

    assertThatExceptionOfType(UnsafeRerunError.class)
        .isThrownBy(
            () ->
                Adversary.search(
                    100,
                    adversary -> {
                      AtomicInteger sum = new AtomicInteger();
                      try (JobRuntime runtime =
                          LocalRuntime.builder()
                              .timeline(Timeline.virtual(Instant.EPOCH))
                              .adversary(adversary)
                              .task("acme/add:1", pod -> sum.addAndGet(10))
                              .build()) {
                        runtime.submit(add).await(Duration.ofHours(1));
                      }
                      assertThat(sum).hasValue(40);
                    }))
        .withMessageContaining("replay it with LocalRuntime.builder().adversary(");
    // end
  }

  @Test
  void a_job_that_is_safe_to_rerun_withstands_it() {
    // snippet:LocalSafe
    Job add = Jobs.indexed("add", 4).image("acme/add:1").build();

    Adversary.search(
        100,
        adversary -> {
          Set<Integer> done = ConcurrentHashMap.newKeySet();
          try (JobRuntime runtime =
              LocalRuntime.builder()
                  .timeline(Timeline.virtual(Instant.EPOCH))
                  .adversary(adversary)
                  .task("acme/add:1", pod -> done.add(pod.index()))
                  .build()) {
            Outcome outcome = runtime.submit(add).await(Duration.ofHours(1));
            assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
          }
          assertThat(done).containsExactlyInAnyOrder(0, 1, 2, 3);
        });
    // end
  }
}
