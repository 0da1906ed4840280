package dev.jobwright.examples;

import dev.jobwright.local.Task;
import dev.jobwright.local.TaskContext;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A task that remembers when it was started, and tells of each start. */
final class CountedTask implements Task {

  private final Task task;
  private final Runnable onStart;
  private final List<Instant> starts = new CopyOnWriteArrayList<>();

  CountedTask(Task task, Runnable onStart) {
    this.task = task;
    this.onStart = onStart;
  }

  @Override
  public void run(TaskContext pod) throws Exception {
    starts.add(pod.now());
    onStart.run();
    task.run(pod);
  }

  /** Returns when it was started, in order. */
  List<Instant> starts() {
    return List.copyOf(starts);
  }
}
