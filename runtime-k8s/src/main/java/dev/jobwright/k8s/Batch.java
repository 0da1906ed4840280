package dev.jobwright.k8s;

import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Submits many Jobs, some at a time, and tells all that is wrong at once. */
final class Batch {
  private static final int AT_A_TIME = 8;

  private final Consumer<Job> check;
  private final Function<Job, JobRun> submit;

  Batch(Consumer<Job> check, Function<Job, JobRun> submit) {
    this.check = check;
    this.submit = submit;
  }

  List<JobRun> submit(List<Job> jobs) {
    requireAll(jobs);
    ExecutorService executor =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(AT_A_TIME, jobs.size())),
            body -> {
              Thread thread = new Thread(body, "jobwright-submit");
              thread.setDaemon(true);
              return thread;
            });
    try {
      return results(jobs.stream().map(job -> executor.submit(() -> submit.apply(job))).toList());
    } finally {
      executor.shutdownNow();
    }
  }

  private void requireAll(List<Job> jobs) {
    List<String> problems = new ArrayList<>();
    for (Job job : jobs) {
      try {
        check.accept(job);
      } catch (IllegalArgumentException e) {
        problems.add("Job %s:\n%s".formatted(job.name(), e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  private static List<JobRun> results(List<Future<JobRun>> futures) {
    List<JobRun> runs = new ArrayList<>();
    RuntimeException first = null;
    for (Future<JobRun> future : futures) {
      try {
        runs.add(future.get());
      } catch (ExecutionException e) {
        first = joined(first, e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new KubernetesApiException("interrupted while submitting", e);
      }
    }
    if (first != null) {
      throw first;
    }
    return runs;
  }

  private static RuntimeException joined(
      @Nullable RuntimeException first, @Nullable Throwable next) {
    RuntimeException problem =
        next instanceof RuntimeException known ? known : new IllegalStateException(next);
    if (first == null) {
      return problem;
    }
    first.addSuppressed(problem);
    return first;
  }
}
