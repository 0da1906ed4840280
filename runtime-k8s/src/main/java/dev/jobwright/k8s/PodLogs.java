package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.k8s.objects.Seen;
import dev.jobwright.runtime.LogLine;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All who follow logs, and the one thread that opens what there is to read. */
final class PodLogs implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PodLogs.class);

  private final Api api;
  private final ScheduledThreadPoolExecutor executor;
  private final List<JobLogs> follows = new CopyOnWriteArrayList<>();

  PodLogs(Api api) {
    this.api = api;
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            body -> {
              Thread thread = new Thread(body, "jobwright-logs");
              thread.setDaemon(true);
              return thread;
            },
            (task, closed) -> {});
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.setRemoveOnCancelPolicy(true);
    executor.setKeepAliveTime(5, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
  }

  /**
   * Follows the logs of a Job.
   *
   * @param pods gives those it has; those to come are told by {@link #changed}
   */
  JobLogs follow(
      JobTracker job,
      Supplier<List<Seen>> pods,
      BiPredicate<String, String> wanted,
      Consumer<LogLine> listener) {
    JobLogs follow = new JobLogs(api, executor, job.uid(), wanted, listener, this::remove);
    follows.add(follow);
    List<Seen> now = pods.get();
    executor.execute(() -> now.forEach(follow::changed));
    var unused =
        job.outcome().whenComplete((outcome, none) -> run(() -> follow.jobOver(lastPods(job))));
    return follow;
  }

  /** The end of a Job may be heard of before its last pod is, so the server is asked. */
  private List<Seen> lastPods(JobTracker job) {
    String labels = Kind.encode(Seen.JOB_UID + "=" + job.uid());
    try {
      Fields pods = api.get(Kind.POD.path(api.namespace()) + "?labelSelector=" + labels);
      return Api.items(pods).stream()
          .map(Seen::of)
          .filter(pod -> pod.job().equals(job.uid()))
          .toList();
    } catch (KubernetesApiException e) {
      log.warn("The logs of the last pods may be missing: {}", e.getMessage());
      return List.of();
    }
  }

  private void remove(JobLogs follow) {
    follows.remove(follow);
    run(follow::stop);
  }

  private void run(Runnable action) {
    try {
      executor.execute(action);
    } catch (RejectedExecutionException e) {
      action.run();
    }
  }

  void changed(Seen pod) {
    for (JobLogs follow : follows) {
      if (follow.jobUid().equals(pod.job())) {
        executor.execute(() -> follow.changed(pod));
      }
    }
  }

  void deleted(Seen last) {
    for (JobLogs follow : follows) {
      if (follow.jobUid().equals(last.job())) {
        executor.execute(() -> follow.deleted(last));
      }
    }
  }

  @Override
  public void close() {
    follows.forEach(JobLogs::close);
    executor.execute(executor::shutdown);
  }
}
