package dev.jobwright.local;

/** Runs the Java task that stands for an image; containers beyond the threads wait, pending. */
final class TaskRuntime implements ContainerRuntime {
  private final Task task;
  private final TaskPool pool;

  TaskRuntime(Task task, TaskPool pool) {
    this.task = task;
    this.pool = pool;
  }

  @Override
  public RunningContainer start(ContainerStart start) {
    TaskRun run = new TaskRun(task, start, pool);
    pool.execute(run);
    return run;
  }

  @Override
  public boolean holdsTime() {
    return false;
  }
}
