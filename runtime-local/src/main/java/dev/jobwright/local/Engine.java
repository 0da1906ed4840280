package dev.jobwright.local;

import dev.jobwright.controller.ImageFault;
import dev.jobwright.model.Container;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.Timeline.Wake;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The moving parts of a local runtime: its time, its loop, its threads and what runs containers.
 */
final class Engine {
  private final Settings settings;
  private final Timeline timeline;
  private final @Nullable Bodies bodies;
  private final Loop loop;
  private final Executor notifier;
  private final TaskPool pool;
  private final Map<String, ContainerRuntime> runtimes;
  private final Queue<JobHost> changed = new ArrayDeque<>();
  private final Map<NamespacedName, JobHost> jobs = new LinkedHashMap<>();
  private final Map<NamespacedName, CronHost> cronJobs = new LinkedHashMap<>();
  private final Relays relays = new Relays(this::later);
  private final @Nullable Saboteur saboteur;
  private final SpillFiles spillFiles = new SpillFiles();
  private final Connections connections = new Connections();
  private long runs;

  Engine(Settings settings, Timeline timeline) {
    this.settings = settings;
    this.timeline = timeline;
    if (timeline instanceof VirtualTimeline virtual) {
      bodies = new Bodies(timeline, settings.threads());
      VirtualLoop virtualLoop = new VirtualLoop(this::syncChanged, bodies, timeline);
      virtual.addWork(virtualLoop);
      loop = virtualLoop;
      notifier = Runnable::run;
    } else {
      bodies = null;
      loop = new RealLoop(this::syncChanged, this::soon, relays, timeline::millis);
      notifier = new Notifier();
    }
    BodyTime time = bodies == null ? BodyTime.REAL : bodies;
    pool = new TaskPool(settings.threads(), settings.threadFactory(), time);
    Adversary adversary = settings.adversary();
    saboteur = adversary == null ? null : new Saboteur(adversary, this);
    runtimes = new HashMap<>(settings.runtimes());
    settings.tasks().forEach((image, task) -> runtimes.put(image, new TaskRuntime(task, pool)));
  }

  Settings settings() {
    return settings;
  }

  Timeline timeline() {
    return timeline;
  }

  Loop loop() {
    return loop;
  }

  Executor notifier() {
    return notifier;
  }

  /** Returns whether somebody has said what a container's image means on this machine. */
  boolean isBound(Container container) {
    String image = Objects.requireNonNullElse(container.image(), "");
    return runtimes.containsKey(image) || settings.node().imageFault(container) != ImageFault.NONE;
  }

  /** Returns the Jobs that are not deleted, by name. */
  Map<NamespacedName, JobHost> jobs() {
    return jobs;
  }

  /** Notes that a Job is no more: its name is free. */
  void forget(JobHost host) {
    jobs.remove(host.key(), host);
  }

  /** Returns the CronJobs that are not deleted, by name. */
  Map<NamespacedName, CronHost> cronJobs() {
    return cronJobs;
  }

  /** Notes that a CronJob is no more: its name is free. */
  void forget(CronHost host) {
    cronJobs.remove(host.key(), host);
  }

  Relays relays() {
    return relays;
  }

  /** Returns whether pods may hand over to one another without being watched. */
  boolean allowsRelays() {
    return bodies == null && saboteur == null && !gathersPodEvents();
  }

  /** Returns whether the controller gathers changes of pods for a while. */
  boolean gathersPodEvents() {
    return !settings.podEventDelay().isZero();
  }

  /** Has a Job synced for changes of its pods: at the end of the batch, or after a while. */
  void afterPodEvent(JobHost host) {
    Duration delay = settings.podEventDelay();
    if (delay.isZero()) {
      changed.add(host);
    } else {
      timeline.wakeAfter(delay, () -> loop.run(host::syncPodChanges));
    }
  }

  private void syncChanged() {
    for (JobHost host = changed.poll(); host != null; host = changed.poll()) {
      host.syncPodChanges();
    }
  }

  /** Replaces a wake by one at another time; {@link Long#MAX_VALUE} for none. */
  @Nullable Wake rewake(@Nullable Wake old, long time, Runnable action) {
    if (old != null) {
      old.cancel();
    }
    return time == Long.MAX_VALUE
        ? null
        : timeline.wakeAt(Instant.ofEpochMilli(time), () -> loop.run(action));
  }

  /** Returns the number of the run that begins now. */
  long nextRun() {
    return runs++;
  }

  /** Notes that a container began to hold virtual time, or with a minus ceased to. */
  void holdTime(int difference) {
    if (bodies != null) {
      bodies.others(difference);
    }
  }

  /** Starts a container. */
  void start(ContainerRun run) {
    String image = Objects.requireNonNullElse(run.spec().image(), "");
    ContainerRuntime runtime = Objects.requireNonNull(runtimes.get(image));
    if (saboteur == null) {
      run.startWith(runtime);
    } else {
      saboteur.start(run, runtime);
    }
  }

  /** Does something within the loop after a while. */
  void later(Duration delay, Runnable action) {
    timeline.wakeAfter(delay, () -> loop.run(action));
  }

  /** Returns the connections that probes and hooks make. */
  Connections connections() {
    return connections;
  }

  /** Creates the log of a container. */
  LogBuffer newLog() {
    return new LogBuffer(settings.logLimit(), spillFiles);
  }

  /** Moves virtual time; a body that holds it holds the caller no longer than {@code atMost}. */
  private static void advance(
      VirtualTimeline virtual, Bodies bodies, CompletableFuture<?> outcome, Duration atMost) {
    Duration left = Duration.between(virtual.instant(), Instant.MAX);
    Instant end = atMost.compareTo(left) < 0 ? virtual.instant().plus(atMost) : Instant.MAX;
    bodies.beginWait(TimeUnit.NANOSECONDS.convert(atMost));
    try {
      virtual.advanceUntil(() -> outcome.isDone() || bodies.isWaitOver(), end);
    } finally {
      bodies.endWait();
    }
  }

  /** Waits for the end of a Job; in virtual time by moving it. */
  Outcome await(CompletableFuture<Outcome> outcome, Duration atMost, Supplier<JobStatus> status) {
    return awaitDone(outcome, atMost) ? outcome.join() : new Outcome.StillRunning(status.get());
  }

  /** Waits until something is done, in virtual time by moving it; returns whether it is. */
  boolean awaitDone(CompletableFuture<?> what, Duration atMost) {
    TaskRun caller = Desk.currentRun();
    if (caller != null && caller.isOf(pool)) {
      return awaitWithin(caller, what, atMost);
    }
    if (timeline instanceof VirtualTimeline virtual && bodies != null) {
      advance(virtual, bodies, what, atMost);
      return what.isDone();
    }
    try {
      what.get(TimeUnit.NANOSECONDS.convert(atMost), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      // it is not done: waiting is never a failure to find out
    }
    return what.isDone();
  }

  /** Lets a task wait for a Job, who is not to move the time he lives in. */
  private static boolean awaitWithin(TaskRun task, CompletableFuture<?> what, Duration atMost) {
    try {
      task.sleepUntil(what, atMost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return what.isDone();
  }

  /** Ends all containers and threads. */
  void close() {
    runtimes.values().forEach(ContainerRuntime::close);
    connections.close();
    pool.close();
    spillFiles.close();
    if (timeline instanceof VirtualTimeline virtual && loop instanceof VirtualLoop virtualLoop) {
      virtual.removeWork(virtualLoop);
    }
    if (notifier instanceof Notifier thread) {
      thread.close();
    }
  }

  /** Lets the timeline's thread do what a caller from outside should not be held up with. */
  private void soon(Runnable action) {
    try {
      timeline.wakeAt(Instant.EPOCH, action);
    } catch (RejectedExecutionException e) {
      action.run();
    }
  }
}
