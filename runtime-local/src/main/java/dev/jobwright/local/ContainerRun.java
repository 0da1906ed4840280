package dev.jobwright.local;

import dev.jobwright.controller.ManagedContainer;
import dev.jobwright.time.Timeline;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of a container: what the container runtime sees of it, its handle and its log. */
final class ContainerRun extends ContainerView {
  private static final int KILLED = 137;

  private final PodsHost host;
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

  /**
   * Prepares a run.
   *
   * @param order the number of the run in the runtime
   * @param attempt how often this work was started, this time included
   */
  ContainerRun(PodsHost host, ManagedContainer container, long order, int attempt) {
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
    host.delete(pod(), true);
  }

  /** Returns its probes and hooks. */
  RunChecks checks() {
    return new RunChecks(this, host);
  }

  /** Returns what stops it; {@code null} before it was started. */
  @Nullable RunningContainer handle() {
    return handle;
  }

  /** Returns whether virtual time stands still for it. */
  boolean holdsTime() {
    return holdsTime.get();
  }

  /** Returns how long it may take to stop, once it was told to. */
  Duration timeToStop() {
    return Duration.ofMillis(container.millisToStop(host.timeline().millis()));
  }

  /** Asks it to stop; the signal that its spec names may leave it no choice. */
  void terminate() {
    if (StopSignal.of(spec()).isKill()) {
      kill();
      return;
    }
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
    host.reportStart(this);
  }

  /** Takes in that it has begun, unless that is known. From within the loop. */
  void hearStart() {
    if (!startHeard) {
      startHeard = true;
      host.started(this, begunAt);
    }
  }

  /** Takes in that it has ended. From within the loop. */
  void hearExit(int exitCode, String reason, String message) {
    host.exited(this, exitCode, reason, message);
  }

  @Override
  public void exited(int exitCode, String reason, String message) {
    if (exitCode == 0 && loss != null) {
      loss.run();
      exited(KILLED, "", "");
      return;
    }
    ended = true;
    host.post(this, () -> hearExit(exitCode, reason, message));
    releaseTime();
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
  Settings settings() {
    return host.settings();
  }

  @Override
  public Timeline timeline() {
    return host.timeline();
  }

  @Override
  public int attempt() {
    return attempt;
  }

  @Override
  ManagedContainer container() {
    return container;
  }

  /** Returns its number in the runtime. */
  long order() {
    return order;
  }
}
