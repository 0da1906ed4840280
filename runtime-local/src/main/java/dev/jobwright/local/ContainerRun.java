package dev.jobwright.local;

import dev.jobwright.controller.ManagedContainer;
import dev.jobwright.controller.ManagedPod;
import dev.jobwright.controller.ProbeKind;
import dev.jobwright.controller.ProbeResult;
import dev.jobwright.model.Container;
import dev.jobwright.model.LifecycleHandler;
import dev.jobwright.model.Probe;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of a container: what the container runtime sees of it, its handle and its log. */
final class ContainerRun implements ContainerStart {
  private static final int KILLED = 137;

  private final JobHost host;
  private final ManagedContainer container;
  private final long order;
  private final int run;
  private final int attempt;
  private @Nullable ContainerRun previous;
  private final AtomicBoolean holdsTime = new AtomicBoolean();
  private @Nullable RunningContainer handle;
  private @Nullable RunningContainer ghost;
  private @Nullable Runnable loss;
  private volatile boolean begun;
  private long begunAt;
  private boolean startHeard;
  private volatile boolean ended;
  private @Nullable LogBuffer log;
  private @Nullable ContainerEnv env;

  /**
   * Prepares a run.
   *
   * @param order the number of the run in the runtime
   * @param attempt how often this work was started, this time included
   */
  ContainerRun(JobHost host, ManagedContainer container, long order, int attempt) {
    this.host = host;
    this.container = container;
    this.order = order;
    this.attempt = attempt;
    run = container.run();
    previous = of(container);
    if (previous != null) {
      previous.previous = null;
    }
    container.attach(this);
  }

  /** Returns the present or last run of a container; {@code null} before the first. */
  static @Nullable ContainerRun of(ManagedContainer container) {
    return (ContainerRun) container.attachment();
  }

  @Nullable ContainerRun previous() {
    return previous;
  }

  /** Returns whether this is still the run that the kubelet knows of. */
  boolean isCurrent() {
    return container.run() == run;
  }

  void startWith(ContainerRuntime runtime) {
    if (runtime.holdsTime()) {
      holdsTime.set(true);
      host.holdTime(1);
    }
    handle = runtime.start(this);
  }

  private void releaseTime() {
    if (holdsTime.compareAndSet(true, false)) {
      host.holdTime(-1);
    }
  }

  /** Tells this run from all others of the runtime's Jobs, whatever order they come in. */
  List<Object> identity() {
    return List.of(jobName(), containerName(), pod().ordinal(), container.restarts());
  }

  /** Writes {@link #identity()}. */
  String key() {
    return identity().stream().map(Object::toString).collect(Collectors.joining("/"));
  }

  /** Returns whether the run is to start or runs. */
  boolean isUnderWay() {
    return isCurrent() && !ended && !pod().isDeleting() && !pod().phase().isTerminal();
  }

  /** Returns whether the container has begun to run. */
  boolean hasBegun() {
    return begun;
  }

  /** Lets a ghost of this run be stopped with it. */
  void haunt(RunningContainer handle) {
    ghost = handle;
  }

  /** Lets the run be killed at the moment it succeeds. */
  void onSuccess(Runnable loss) {
    this.loss = loss;
  }

  void evictPod() {
    host.deletePod(pod(), true);
  }

  /** Has a probe done, or reports that there is no way to. */
  void probe(ProbeKind kind) {
    Probe probe =
        switch (kind) {
          case STARTUP -> spec().startupProbe();
          case READINESS -> spec().readinessProbe();
          case LIVENESS -> spec().livenessProbe();
        };
    perform(Check.of(Objects.requireNonNull(probe)))
        .ifPresentOrElse(
            done -> done.thenAccept(failure -> probed(kind, resultOf(failure))),
            () -> probed(kind, ProbeResult.NOT_PROBED));
  }

  private static ProbeResult resultOf(String failure) {
    return failure.isEmpty() ? ProbeResult.SUCCESS : ProbeResult.failure(failure);
  }

  private void probed(ProbeKind kind, ProbeResult result) {
    host.post(order, () -> host.containerProbed(container, this, kind, result));
  }

  /** Has the hook before the end done. */
  void preStop() {
    LifecycleHandler hook =
        Objects.requireNonNull(Objects.requireNonNull(spec().lifecycle()).preStop());
    Duration grace = Duration.ofMillis(container.millisToStop(host.timeline().millis()));
    perform(Check.of(hook, grace))
        .ifPresentOrElse(done -> done.thenAccept(this::preStopEnded), () -> preStopEnded(""));
  }

  private void preStopEnded(String failure) {
    String told = failure.isEmpty() ? null : "PreStopHook failed: " + failure;
    host.post(order, () -> host.preStopEnded(container, this, told));
  }

  /** Virtual time stands still while a process runs: there is no later at which to look at one. */
  private Optional<CompletionStage<String>> perform(Check check) {
    boolean standsStill = holdsTime.get() && host.timeline() instanceof VirtualTimeline;
    return handle == null || standsStill
        ? Optional.empty()
        : check.perform(handle, spec().ports(), podName() + "/" + containerName());
  }

  void terminate() {
    if (ghost != null) {
      ghost.terminate();
    }
    if (handle != null) {
      handle.terminate();
    }
  }

  void kill() {
    if (ghost != null) {
      ghost.kill();
    }
    if (handle != null) {
      handle.kill();
    }
    if (!isCurrent()) {
      releaseTime();
    }
  }

  synchronized String logText() {
    return log == null ? "" : log.text();
  }

  /** Becomes that of a task that runs already. */
  void takeOver(TaskRun task) {
    begun = true;
    begunAt = host.now();
    startHeard = true;
    handle = task;
    task.found(this);
  }

  Relay relay() {
    return host.relay();
  }

  @Override
  public void started() {
    begunAt = host.timeline().millis();
    begun = true;
    host.reportStart(container, order, this::hearStart);
  }

  /** Takes in that it has begun, unless that is known. From within the loop. */
  void hearStart() {
    if (!startHeard) {
      startHeard = true;
      host.containerStarted(container, this, begunAt);
    }
  }

  /** Takes in that it has ended. From within the loop. */
  void hearExit(int exitCode, String reason, String message) {
    host.containerExited(container, this, exitCode, reason, message);
  }

  @Override
  public void exited(int exitCode, String reason, String message) {
    if (exitCode == 0 && loss != null) {
      loss.run();
      exited(KILLED, "", "");
      return;
    }
    ended = true;
    host.post(order, () -> hearExit(exitCode, reason, message));
    releaseTime();
  }

  @Override
  public Container spec() {
    return container.spec();
  }

  /** Lets a reader follow the log. */
  void follow(LineReader reader) {
    logBuffer().follow(reader);
  }

  @Override
  public OutputStream log() {
    return logBuffer();
  }

  private synchronized LogBuffer logBuffer() {
    if (log == null) {
      log = host.newLog();
    }
    return log;
  }

  @Override
  public String jobName() {
    return pod().job().name();
  }

  @Override
  public String podName() {
    return pod().name();
  }

  @Override
  public String containerName() {
    return container.name();
  }

  @Override
  public Timeline timeline() {
    return host.timeline();
  }

  @Override
  public boolean isIndexed() {
    return pod().index() >= 0;
  }

  @Override
  public int index() {
    if (!isIndexed()) {
      throw new IllegalStateException(
          "Job %s has no indexes: set completionMode to Indexed".formatted(jobName()));
    }
    return pod().index();
  }

  @Override
  public int attempt() {
    return attempt;
  }

  @Override
  public Map<String, String> env() {
    return Collections.unmodifiableMap(environment().values());
  }

  @Override
  public List<String> command() {
    return spec().command().stream().map(environment()::expand).toList();
  }

  @Override
  public List<String> args() {
    return spec().args().stream().map(environment()::expand).toList();
  }

  private synchronized ContainerEnv environment() {
    if (env == null) {
      env = new ContainerEnv(container, host.settings());
    }
    return env;
  }

  ManagedPod pod() {
    return container.pod();
  }
}
