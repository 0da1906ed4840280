package dev.jobwright.junit;

import static dev.jobwright.junit.Scripted.exits;
import static dev.jobwright.junit.Scripted.fails;
import static dev.jobwright.junit.Scripted.killedBy;
import static dev.jobwright.junit.Scripted.outOfMemory;
import static dev.jobwright.junit.Scripted.runsFor;
import static dev.jobwright.junit.Scripted.succeeds;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@JobwrightTest
class ScriptedTest {
  private static final String IMAGE = "acme/any:1";

  private static List<ContainerState.Terminated> ends(JobRun run) {
    return run.pods().stream()
        .map(pod -> pod.containers().get(0).state())
        .filter(ContainerState.Terminated.class::isInstance)
        .map(ContainerState.Terminated.class::cast)
        .toList();
  }

  private static JobRun run(Scripted script, Images images, JobRuntime runtime, VirtualTime time) {
    images.script(IMAGE, script);
    JobRun run = runtime.submit(Jobs.oneShot("any").image(IMAGE).backoffLimit(3).build());
    time.runUntilDone(run);
    return run;
  }

  @Test
  void runs_end_one_after_another_as_the_script_says(
      Images images, JobRuntime runtime, VirtualTime time) {
    Scripted script = fails(1).thenExits(42).thenKilledBy(15).thenSucceeds();
    assertThat(ends(run(script, images, runtime, time)))
        .extracting(ContainerState.Terminated::exitCode)
        .containsExactly(1, 42, 143, 0);
  }

  @Test
  void the_last_ending_repeats(Images images, JobRuntime runtime, VirtualTime time) {
    assertThat(ends(run(killedBy(9), images, runtime, time)))
        .extracting(ContainerState.Terminated::exitCode)
        .containsExactly(137, 137, 137, 137);
  }

  @Test
  void the_kernel_ends_what_takes_too_much_memory(
      Images images, JobRuntime runtime, VirtualTime time) {
    assertThat(ends(run(outOfMemory().thenSucceeds(), images, runtime, time)))
        .extracting(ContainerState.Terminated::reason)
        .containsExactly("OOMKilled", "Completed");
  }

  @Test
  void runs_take_the_time_they_are_given(Images images, JobRuntime runtime, VirtualTime time) {
    Scripted script = fails(2).after(ofSeconds(5)).thenSucceeds().after(ofMinutes(3));
    assertThat(ends(run(script, images, runtime, time)))
        .extracting(end -> Duration.between(end.startedAt(), end.finishedAt()))
        .containsExactly(ofSeconds(5), ofSeconds(5), ofMinutes(3));
  }

  @Test
  void a_container_that_is_asked_to_stop_does_so(
      Images images, JobRuntime runtime, VirtualTime time) {
    images.script(IMAGE, runsFor(ofMinutes(10)));
    Job job = Jobs.oneShot("any").image(IMAGE).activeDeadline(ofMinutes(1)).backoffLimit(0).build();
    JobRun run = runtime.submit(job);
    time.runUntilDone(run);
    assertThat(time.now()).isBefore("2027-01-01T00:01:10Z");
  }

  @Test
  void an_index_has_a_script_of_its_own(Images images, JobRuntime runtime, VirtualTime time) {
    images.script(IMAGE, succeeds().onIndex(1, exits(3)));
    Job job = Jobs.indexed("any", 3).image(IMAGE).backoffLimitPerIndex(0).build();
    JobRun run = runtime.submit(job);
    time.runUntilDone(run);
    assertThat(run.status().completedIndexes()).isEqualTo("0,2");
    assertThat(run.status().failedIndexes()).isEqualTo("1");
  }

  @Test
  void no_times_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fails(0))
        .withMessage("times: 0: must be at least 1");
  }
}
