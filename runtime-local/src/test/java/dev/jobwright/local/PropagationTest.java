package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodPhase;
import dev.jobwright.runtime.Propagation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the pods of a Job that is deleted. */
class PropagationTest {
  private final VirtualRun virtual =
      VirtualRun.scripted(Script.of(Ending.exit(0).after(Duration.ofMinutes(10))));
  private final JobRun run = virtual.submit(Specs.job(spec -> spec));
  private final List<Pod> seen = new ArrayList<>();

  PropagationTest() {
    virtual.advance(Duration.ofMinutes(1));
    run.onPodChange(seen::add);
  }

  @AfterEach
  void close() {
    virtual.close();
  }

  @Test
  void in_the_background_the_job_goes_at_once_and_its_pods_are_stopped() {
    run.delete(Propagation.BACKGROUND);

    assertThat(run.isDeleted()).isTrue();
    assertThat(run.await(Duration.ZERO)).isInstanceOf(Outcome.Deleted.class);
    virtual.advance(Duration.ofMinutes(1));
    assertThat(last().phase()).isEqualTo(PodPhase.FAILED);
    assertThat(((ContainerState.Terminated) last().containers().get(0).state()).exitCode())
        .isEqualTo(137);
    assertThat(virtual.runtime.table()).isEmpty();
  }

  @Test
  void in_the_foreground_the_job_stays_until_its_pods_are_gone() {
    run.delete(Propagation.FOREGROUND);

    assertThat(run.isDeleted()).isFalse();
    assertThat(virtual.runtime.table()).contains("job.batch/j   Terminating");
    virtual.advance(Duration.ofSeconds(29));
    assertThat(run.isDeleted()).isFalse();
    virtual.advance(Duration.ofSeconds(5));
    assertThat(run.isDeleted()).isTrue();
    assertThat(virtual.runtime.table()).isEmpty();
  }

  @Test
  void an_orphaned_pod_runs_on_to_its_end() {
    run.delete(Propagation.ORPHAN);

    assertThat(run.isDeleted()).isTrue();
    virtual.advance(Duration.ofMinutes(20));
    assertThat(last().phase()).isEqualTo(PodPhase.SUCCEEDED);
    assertThat(last().deletionTime()).isNull();
  }

  @Test
  void a_name_is_free_again_when_its_job_is_gone() {
    run.delete(Propagation.BACKGROUND);
    JobRun other = virtual.submit(Specs.job(spec -> spec));

    assertThat(virtual.runtime.find("j").orElseThrow().job()).isEqualTo(other.job());
    assertThat(other.await(Duration.ofHours(1))).isInstanceOf(Outcome.Succeeded.class);
  }

  private Pod last() {
    return seen.get(seen.size() - 1);
  }
}
