package dev.jobwright.examples;

import dev.jobwright.local.LocalQueue;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.local.LocalRuntimeBuilder;
import dev.jobwright.local.Task;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.queue.Codec;
import dev.jobwright.queue.QueueStore;
import dev.jobwright.queue.WorkQueue;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.schedule.Schedule;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Walks through the chapter "Jobs": reads its eight manifests and runs what they declare. */
public final class Tour {

  private static final String QUEUE = "keygen";
  private static final int THREADS = 5;
  private static final int TAIL = 11;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant MIDNIGHT = Instant.parse("2027-01-04T00:00:00Z");

  private final PrintStream out;
  private final Supplier<RSAPublicKey> keys;
  private final Pages pages;
  private final ChapterFiles files = new ChapterFiles();
  private final Ledger ledger = new Ledger();

  Tour(PrintStream out, Supplier<RSAPublicKey> keys, Pages pages) {
    this.out = out;
    this.keys = keys;
    this.pages = pages;
  }

  /**
   * Runs the tour; its second act runs on a cluster when there is one to run it on.
   *
   * @param args nothing, or {@code --kubeconfig FILE --namespace NAME}
   */
  public static void main(String[] args) {
    List<String> options = List.of(args);
    boolean hasCluster =
        options.size() == 4
            && options.get(0).equals("--kubeconfig")
            && options.get(2).equals("--namespace");
    if (!hasCluster && !options.isEmpty()) {
      throw new IllegalArgumentException(
          options + ": give nothing, or --kubeconfig FILE --namespace NAME");
    }
    new Tour(System.out, RsaKey::generate, Pages.besideProgram()).run();
    ClusterTour onCluster = new ClusterTour(System.out, Duration.ofMinutes(1));
    if (hasCluster) {
      onCluster.run(Path.of(options.get(1)), options.get(3));
    } else {
      onCluster.tell();
    }
  }

  void run() {
    title("The chapter's eight manifests");
    out.println(Plan.of(files.all()));
    oneShot();
    failing();
    never();
    parallel();
    workQueue();
    cron();
    title("What ran");
    out.println(ledger);
    out.println();
    out.println("Each of them as a page for a browser: " + pages.folder().toUri());
  }

  private void oneShot() {
    title("One shot: one pod, until it has succeeded once (oneshot.yaml)");
    Job job = files.job("oneshot.yaml");
    String flag = "spec.template.spec.containers[0].args[0]";
    out.println("  The manifest misspells a flag, --keygen-enbale, which kuard refuses.");
    out.println("  For this run it is mended: job.with(\"" + flag + "\", \"--keygen-enable\")");
    runHere("oneshot.yaml", job.with(flag, "--keygen-enable"), 10);
  }

  private void never() {
    title("One shot again, with restartPolicy Never (oneshot-never.yaml)");
    runHere("oneshot-never.yaml", files.job("oneshot-never.yaml"), 10);
  }

  private void parallel() {
    title("Parallel: ten pods of ten keys, five at a time (job-parallel.yaml)");
    runHere("job-parallel.yaml", files.job("job-parallel.yaml"), 100);
  }

  private void workQueue() {
    title("Work queue: five workers, one hundred items (job-consumers.yaml)");
    try (LocalQueue server = LocalQueue.start(files.service("service-queue.yaml"));
        QueueStore client = server.connect()) {
      out.println("  rs-queue.yaml and service-queue.yaml: a queue server at " + server.uri());
      WorkQueue<String> queue = WorkQueue.open(client, QUEUE, Codec.text());
      queue.enqueueAll(WorkItems.ALL);
      out.println("  $ curl localhost:8080/memq/server/stats");
      out.println("  " + queue.stats());
      runHere(
          "job-consumers.yaml",
          files.job("job-consumers.yaml"),
          WorkItems.COUNT,
          LocalRuntime.builder().queue(server));
      out.println("  Items left in the queue: " + queue.stats().depth());
    }
  }

  /** Runs a Job that needs nothing besides. */
  private void runHere(String file, Job job, int units) {
    runHere(file, job, units, LocalRuntime.builder());
  }

  /** Runs a Job on this machine's threads and clock. */
  private void runHere(String file, Job job, int units, LocalRuntimeBuilder builder) {
    Instant start = Instant.now();
    Progress progress = Progress.of(out, String.valueOf(job.name()), units, "keys");
    CountedTask kuard = new CountedTask(new Kuard(keys, progress::step), () -> {});
    try (JobRuntime runtime = builder.threads(THREADS).task(Kuard.IMAGE, kuard).build()) {
      JobRun run = runtime.submit(job);
      Outcome outcome = awaitWith(progress, run, PATIENCE);
      printLog(run);
      finish(file, run, outcome, kuard.starts().size(), Duration.between(start, Instant.now()));
    }
  }

  private static Outcome awaitWith(Progress progress, JobRun run, Duration atMost) {
    try (progress) {
      return run.await(atMost);
    }
  }

  private void printLog(JobRun run) {
    Pod last = run.pods().get(run.pods().size() - 1);
    List<String> lines = run.logs(last.name()).lines().toList();
    out.println("  $ kubectl logs --tail=" + TAIL + " " + last.name());
    lines.stream().skip(Math.max(0, lines.size() - TAIL)).forEach(line -> out.println("  " + line));
  }

  private void finish(String file, JobRun run, Outcome outcome, int starts, Duration took) {
    ledger.add(file, run.name(), outcome, starts, took);
    run.report().writeTo(pages.of(file));
    out.println("  " + Ledger.word(outcome) + " after " + Texts.duration(took));
  }

  private void failing() {
    title("One shot that fails, in virtual time (oneshot-failing.yaml)");
    Job job = files.job("oneshot-failing.yaml");
    int retries = Objects.requireNonNull(job.defaulted().spec().backoffLimit());
    Progress progress = Progress.of(out, String.valueOf(job.name()), retries + 1, "starts");
    VirtualTimeline time = Timeline.virtual(MIDNIGHT);
    Task body = new Kuard(keys, () -> {});
    CountedTask kuard = new CountedTask(body, progress::step);
    try (JobRuntime runtime =
        LocalRuntime.builder().timeline(time).task(Kuard.IMAGE, kuard).build()) {
      JobRun run = runtime.submit(job);
      Outcome outcome = awaitWith(progress, run, Duration.ofHours(1));
      printStarts(kuard.starts());
      printEvents(MIDNIGHT, run.events());
      Duration took = Duration.between(MIDNIGHT, time.instant());
      finish("oneshot-failing.yaml", run, outcome, kuard.starts().size(), took);
    }
  }

  private void printStarts(List<Instant> starts) {
    Instant before = MIDNIGHT;
    for (Instant start : starts) {
      Duration waited = Duration.between(before, start);
      String why = waited.isZero() ? "at once" : "after a back-off of " + Texts.duration(waited);
      out.println(
          "  " + offset(MIDNIGHT, start) + ": the container is started, " + why + "; exit code 1");
      before = start;
    }
    out.println();
  }

  private void printEvents(Instant start, List<JobEvent> events) {
    TextTable table = new TextTable("  FROM START", "LAST", "TIMES", "TYPE", "REASON", "MESSAGE");
    for (JobEvent event : events) {
      table.row(
          "  " + offset(start, event.firstTime()),
          offset(start, event.lastTime()),
          String.valueOf(event.count()),
          event.type().word(),
          event.reason(),
          event.message());
    }
    out.println(table);
  }

  private static String offset(Instant start, Instant time) {
    return Texts.duration(Duration.between(start, time));
  }

  private void cron() {
    title("CronJob: a day of \"every fifth hour\", in virtual time (cronjob.yaml)");
    CronJob cron = files.cronJob("cronjob.yaml");
    Instant start = MIDNIGHT.minusSeconds(60);
    VirtualTimeline time = Timeline.virtual(start);
    Task hello = pod -> pod.out().println(pod.now() + " Hello from the Kubernetes cluster");
    int fires =
        (int) Schedule.parse(cron.spec().schedule()).between(start, start.plus(DAY)).count();
    Progress progress = Progress.of(out, String.valueOf(cron.name()), fires, "Jobs");
    CountedTask task = new CountedTask(hello, progress::step);
    try (JobRuntime runtime =
        LocalRuntime.builder().timeline(time).task("busybox:1.28", task).build()) {
      CronRun run = runtime.schedule(cron);
      try (progress) {
        time.advance(DAY);
      }
      printEvents(start, run.events());
      run.jobs().forEach(this::printFire);
      ledger.addCron("cronjob.yaml", run.name(), task.starts().size(), DAY);
      run.report().writeTo(pages.of("cronjob.yaml"));
    }
  }

  private void printFire(JobRun job) {
    out.println("  " + job.name() + ": " + job.logs(job.pods().get(0).name()).strip());
  }

  private void title(String text) {
    out.println();
    out.println("== " + text);
    out.println();
  }
}
