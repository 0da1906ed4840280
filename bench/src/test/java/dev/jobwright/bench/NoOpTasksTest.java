package dev.jobwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.runtime.JobStatus;
import org.junit.jupiter.api.Test;

class NoOpTasksTest {
  private static final int TASKS = 500;

  @Test
  void all_sides_run_as_many_tasks() throws Exception {
    JobStatus status = NoOpTasks.jobwright(TASKS);
    assertThat(status.succeeded()).isEqualTo(TASKS);
    assertThat(status.isFinished()).isTrue();
    assertThat(NoOpTasks.threadPool(TASKS)).isEqualTo(TASKS);
    assertThat(NoOpTasks.quartz(TASKS)).isEqualTo(TASKS);
  }
}
