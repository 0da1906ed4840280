package dev.jobwright.examples;

import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.Plan;
import dev.jobwright.k8s.PortForward;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.ReplicaSet;
import dev.jobwright.model.Resource;
import dev.jobwright.model.Service;
import dev.jobwright.queue.Codec;
import dev.jobwright.queue.MemqClient;
import dev.jobwright.queue.WorkQueue;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.LogFollow;
import dev.jobwright.runtime.LogSinks;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** The tour's second act: the same manifests on a cluster, with the logs as they are written. */
final class ClusterTour {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOGS = Duration.ofMinutes(1);
  private static final String CHAPTER = "chapter=jobs";

  private final PrintStream out;
  private final Duration glance;
  private final ChapterFiles files = new ChapterFiles();

  /**
   * Prepares the act.
   *
   * @param out where to tell it
   * @param glance how long to look at a Job that fails for minutes
   */
  ClusterTour(PrintStream out, Duration glance) {
    this.out = out;
    this.glance = glance;
  }

  /** Says what the second act would do in a namespace that is empty. */
  void tell() {
    title("On a cluster, this would follow");
    files
        .all()
        .forEach(
            (file, resource) ->
                out.println(
                    "  "
                        + new Plan.Create(resource.kind() + "/" + resource.name())
                        + " ("
                        + file
                        + ")"));
    out.println("  each Job followed to its end with its logs, the queue filled through a");
    out.println("  forwarded port, and all of it deleted");
    out.println();
    out.println(
        "  java -jar examples/target/jobwright-tour.jar --kubeconfig FILE --namespace NAME");
  }

  /** Runs the chapter in a namespace of a cluster, and cleans up. */
  void run(Path kubeconfig, String namespace) {
    try (KubernetesRuntime runtime =
        KubernetesRuntime.builder(namespace).kubeconfig(kubeconfig).build()) {
      title("On the cluster, in namespace " + namespace);
      for (Resource resource : files.all().values()) {
        out.println("  " + runtime.plan(resource));
      }
      oneShots(runtime);
      follow(runtime, "Parallel", files.job("job-parallel.yaml"), PATIENCE);
      workQueue(runtime);
      cron(runtime);
      title("Clean-up: kubectl delete rs,svc,job -l " + CHAPTER);
      runtime
          .deleteAll(CHAPTER, Propagation.BACKGROUND, ReplicaSet.class, Service.class, Job.class)
          .forEach(deleted -> out.println("  deleted " + deleted));
    }
  }

  void oneShots(KubernetesRuntime runtime) {
    Job mended =
        files
            .job("oneshot.yaml")
            .with("spec.template.spec.containers[0].args[0]", "--keygen-enable");
    follow(runtime, "One shot", mended, PATIENCE);
    follow(runtime, "One shot that fails", files.job("oneshot-failing.yaml"), glance);
    follow(runtime, "One shot, restartPolicy Never", files.job("oneshot-never.yaml"), PATIENCE);
  }

  /** Follows a Job to its end, or as long as the act has time for, and deletes it. */
  private void follow(KubernetesRuntime runtime, String what, Job job, Duration atMost) {
    title(what + " (Job " + job.name() + ")");
    JobRun run = runtime.submit(job);
    try (LogFollow logs = run.followLogs(LogSinks.to(out))) {
      Outcome outcome = run.await(atMost);
      if (!(outcome instanceof Outcome.StillRunning)) {
        logs.awaitEnd(LOGS);
      }
      out.println();
      out.println("  " + Ledger.word(outcome));
    }
    run.explain()
        .ifPresent(
            cause -> out.println("  " + cause.summary() + "\n  what to do: " + cause.advice()));
    out.println();
    out.println(run.describe().indent(2));
    run.delete(Propagation.FOREGROUND);
    run.awaitGone(PATIENCE);
  }

  private void workQueue(KubernetesRuntime runtime) {
    title("Work queue: its server, its items, its workers");
    runtime.apply(Objects.requireNonNull(files.all().get("rs-queue.yaml")));
    runtime.apply(Objects.requireNonNull(files.all().get("service-queue.yaml")));
    String server = "app=work-queue,component=queue,chapter=jobs";
    try (PortForward forward = runtime.portForward(server, 8080, PATIENCE)) {
      out.println("  pod " + forward.pod() + " is reached at " + forward.uri("/"));
      fill(forward);
    }
    follow(runtime, "Consumers", files.job("job-consumers.yaml"), PATIENCE);
  }

  /** Does what the chapter does with curl. */
  private void fill(PortForward forward) {
    try (MemqClient server = MemqClient.of(forward.uri("/memq/server"))) {
      WorkQueue<String> queue = WorkQueue.open(server, "keygen", Codec.text());
      for (int i = 0; i < WorkItems.COUNT; i++) {
        queue.enqueue("work-item-" + i);
      }
    }
    out.println("  " + WorkItems.COUNT + " items are in the queue");
  }

  void cron(KubernetesRuntime runtime) {
    CronJob cronJob = files.cronJob("cronjob.yaml");
    title("CronJob, started by hand (CronJob " + cronJob.name() + ")");
    CronRun cron = runtime.schedule(cronJob);
    JobRun run = cron.trigger();
    try (LogFollow logs = run.followLogs(LogSinks.to(out))) {
      out.println("  " + Ledger.word(run.await(PATIENCE)));
      logs.awaitEnd(LOGS);
    }
    cron.suspend();
    out.println(runtime.table().indent(2));
    cron.delete(Propagation.BACKGROUND);
    run.awaitGone(PATIENCE);
  }

  private void title(String text) {
    out.println();
    out.println("== " + text);
    out.println();
  }
}
