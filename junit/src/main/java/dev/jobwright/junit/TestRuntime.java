package dev.jobwright.junit;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Propagation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The runtime of a test: opened when it is first used, and keeps what was submitted to it. */
final class TestRuntime implements JobRuntime {
  private final Supplier<? extends JobRuntime> opener;
  private final List<JobRun> runs = new CopyOnWriteArrayList<>();
  private final List<CronRun> cronRuns = new CopyOnWriteArrayList<>();
  private @Nullable JobRuntime opened;
  private boolean closed;

  TestRuntime(Supplier<? extends JobRuntime> opener) {
    this.opener = opener;
  }

  private synchronized JobRuntime runtime() {
    if (opened == null) {
      if (closed) {
        throw new IllegalStateException("the runtime is closed");
      }
      opened = opener.get();
    }
    return opened;
  }

  List<JobRun> runs() {
    return runs;
  }

  List<CronRun> cronRuns() {
    return cronRuns;
  }

  /** Returns the names of the CronJobs that fire. */
  List<String> activeSchedules() {
    return cronRuns.stream()
        .filter(run -> !Boolean.TRUE.equals(run.cronJob().spec().suspend()) && !run.isDeleted())
        .map(CronRun::name)
        .toList();
  }

  @Override
  public JobRun submit(Job job) {
    JobRun run = runtime().submit(job);
    runs.add(run);
    return run;
  }

  @Override
  public Optional<JobRun> find(String jobName) {
    return runtime().find(jobName);
  }

  @Override
  public Optional<JobRun> find(Job job) {
    return runtime().find(job);
  }

  @Override
  public Instant now() {
    return runtime().now();
  }

  @Override
  public CronRun schedule(CronJob cronJob) {
    CronRun run = runtime().schedule(cronJob);
    cronRuns.add(run);
    return run;
  }

  /** Deletes all that was started, with its pods. */
  void deleteAll() {
    cronRuns.stream()
        .filter(run -> !run.isDeleted())
        .forEach(run -> run.delete(Propagation.BACKGROUND));
    runs.stream()
        .filter(run -> !run.isDeleted())
        .forEach(run -> run.delete(Propagation.BACKGROUND));
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (opened != null) {
      opened.close();
    }
  }
}
