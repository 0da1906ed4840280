package dev.jobwright.bench;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobStatus;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.listeners.JobListenerSupport;

/** Runs tasks that do nothing, eight at a time, from the first to the end of the last. */
public class NoOpTasks {
  private static final int TASKS = 1_000_000;

  /** Quartz takes so much longer that it is given fewer: the less it holds, the faster it is. */
  private static final int TASKS_FOR_QUARTZ = 10_000;

  private static final int THREADS = 8;
  private static final String IMAGE = "acme/nothing:1";

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public JobStatus jobwright() {
    return jobwright(TASKS);
  }

  /** One Job with that many completions; what it leaves is its status, its events and its pods. */
  static JobStatus jobwright(int tasks) {
    Job job = Jobs.parallel("nothing", tasks).image(IMAGE).parallelism(THREADS).build();
    try (LocalRuntime runtime =
        LocalRuntime.builder().threads(THREADS).task(IMAGE, pod -> {}).build()) {
      return runtime.submit(job).await(Duration.ofHours(1)).status();
    }
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public long threadPool() throws InterruptedException {
    return threadPool(TASKS);
  }

  /** That many calls of {@code execute}; what it leaves is a number. */
  static long threadPool(int tasks) throws InterruptedException {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    for (int i = 0; i < tasks; i++) {
      pool.execute(() -> {});
    }
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
      throw new IllegalStateException("The tasks do not end");
    }
    return pool.getCompletedTaskCount();
  }

  @Benchmark
  @OperationsPerInvocation(TASKS_FOR_QUARTZ)
  public long quartz() throws SchedulerException, InterruptedException {
    return quartz(TASKS_FOR_QUARTZ);
  }

  /** One job that is triggered that often; what it leaves is a number. */
  static long quartz(int tasks) throws SchedulerException, InterruptedException {
    Properties properties = new Properties();
    properties.put("org.quartz.scheduler.instanceName", "nothing");
    properties.put("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "" + THREADS);
    properties.put("org.quartz.threadPool.threadCount", "" + THREADS);
    properties.put("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    Scheduler scheduler = new StdSchedulerFactory(properties).getScheduler();
    Countdown countdown = new Countdown(tasks);
    scheduler.getListenerManager().addJobListener(countdown);
    JobDetail job = JobBuilder.newJob(Nothing.class).withIdentity("nothing").storeDurably().build();
    scheduler.addJob(job, true);
    scheduler.start();
    for (int i = 0; i < tasks; i++) {
      scheduler.triggerJob(job.getKey());
    }
    countdown.left.await();
    scheduler.shutdown(true);
    return scheduler.getMetaData().getNumberOfJobsExecuted();
  }

  /** The task that Quartz creates by its class. */
  public static final class Nothing implements org.quartz.Job {
    @Override
    public void execute(JobExecutionContext context) {}
  }

  private static final class Countdown extends JobListenerSupport {
    private final CountDownLatch left;

    private Countdown(int tasks) {
      left = new CountDownLatch(tasks);
    }

    @Override
    public String getName() {
      return "countdown";
    }

    @Override
    public void jobWasExecuted(JobExecutionContext context, JobExecutionException failure) {
      left.countDown();
    }
  }
}
