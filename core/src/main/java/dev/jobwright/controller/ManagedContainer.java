package dev.jobwright.controller;

import dev.jobwright.controller.ContainerPlan.AfterExit;
import dev.jobwright.controller.ContainerPlan.Kind;
import dev.jobwright.controller.PodMemory.Tries;
import dev.jobwright.model.Container;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.ContainerStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A container of a {@link ManagedPod} in the kubelet's memory. */
public final class ManagedContainer {
  /** Stands for an instant that has not come and will not come by itself. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int EARLIER_EXITS = 50;

  final ManagedPod pod;
  final ContainerPlan plan;
  Stage stage = Stage.WAITING;
  int restarts;
  long startedAt = -1;
  long firstCreatedAt = -1;
  long lastCreatedAt = -1;

  /** How many of its creations it could not be started after. */
  int failedStarts;

  /** How its last run ended; {@code null} while it runs or is to run. */
  @Nullable ContainerExit exit;

  /** How the run before ended. */
  @Nullable ContainerExit lastExit;

  /** Why it is held back; {@code null} when only its turn has not come. */
  @Nullable String trouble;

  /** Whether it is to stop. */
  boolean stopping;

  /** Until when its hook may run before it is asked to stop. */
  long hookEnd;

  /** Whether it got SIGTERM. */
  boolean terminated;

  /** When it is killed, once it is to stop. */
  long killAt = NEVER;

  /** How the runs before that ended, oldest first; of very many the last ones. */
  private @Nullable ArrayDeque<ContainerExit> earlierExits;

  /** Whether it is started again however it exits, as the kubelet ends it for a failed probe. */
  boolean restartsAnyway;

  /** Where its hook after the start is; {@code null} when none runs. */
  @Nullable StartHook startHook;

  final @Nullable ContainerHealth health;

  private @Nullable RestartBackoff restartBackoff;
  private @Nullable ImagePull imagePull;
  private int run;
  private @Nullable Object attachment;

  ManagedContainer(ManagedPod pod, ContainerPlan plan) {
    this.pod = pod;
    this.plan = plan;
    health = plan.probes.isEmpty() ? null : new ContainerHealth(this, plan.probes);
  }

  /**
   * Returns the pod it belongs to.
   *
   * @return the pod
   */
  public ManagedPod pod() {
    return pod;
  }

  /**
   * Returns its name.
   *
   * @return the name, unique in its pod
   */
  public String name() {
    return plan.name();
  }

  /**
   * Returns what the runtime has attached.
   *
   * @return the runtime's own object; {@code null} when it has attached none
   */
  public @Nullable Object attachment() {
    return attachment;
  }

  /**
   * Attaches an object that the runtime wants to find here again.
   *
   * @param object the object; {@code null} for none
   */
  public void attach(@Nullable Object object) {
    attachment = object;
  }

  /**
   * Returns its position in its pod.
   *
   * @return 0 for the first init container, or the first main one when there is none
   */
  public int position() {
    return plan.position;
  }

  /**
   * Returns its spec.
   *
   * @return the container of the pod template
   */
  public Container spec() {
    return plan.container;
  }

  /**
   * Returns how often it was restarted.
   *
   * @return the number of its starts but the first
   */
  public int restarts() {
    return restarts;
  }

  /**
   * Returns the number of its present run, to tell reports of this run from belated ones.
   *
   * @return how often it was told to start, or its start was called off
   */
  public int run() {
    return run;
  }

  /**
   * Tells whether its last run is behind it and the next has not begun, as in a back-off.
   *
   * @return whether it waits to be started again
   */
  public boolean waitsToRestart() {
    return stage == Stage.WAITING && lastExit != null;
  }

  /**
   * Tells whether anything follows from its start: another container's, a probe, or, as it was
   * restarted, the end of the Job.
   *
   * @return whether {@link Kubelet#started} is to be told at once
   */
  public boolean startMatters() {
    return !pod.plan.isPlain || hasRunBefore();
  }

  /**
   * Returns how long it may take to stop, once it was told to.
   *
   * @param now the time, in milliseconds of the epoch
   * @return what is left of its grace, in milliseconds
   */
  public long millisToStop(long now) {
    return Math.max(0, killAt - now);
  }

  @Nullable ContainerExit exit() {
    return exit;
  }

  boolean isMain() {
    return plan.kind == Kind.MAIN;
  }

  boolean isSidecar() {
    return plan.kind == Kind.SIDECAR;
  }

  boolean isRunning() {
    return stage == Stage.RUNNING;
  }

  /** Returns whether it runs, be it that its hook after the start is not over. */
  boolean isUp() {
    return isRunning() || stage == Stage.GREETED;
  }

  /**
   * Returns whether those behind it must not start yet: its own hook after the start goes first.
   */
  boolean holdsOthersBack() {
    return plan.postStart != null && (stage == Stage.STARTING || stage == Stage.GREETED);
  }

  /** Returns whether it runs and, by its startup probe, has started. */
  boolean isStarted() {
    return isRunning() && (health == null || health.isStarted());
  }

  /** Returns whether it runs and is ready by its probes. */
  boolean isReady() {
    return isRunning() && (health == null || health.isReady());
  }

  boolean hasEnded() {
    return stage == Stage.EXITED;
  }

  boolean hasSucceeded() {
    return exit != null && exit.code() == 0;
  }

  /** Returns whether it has run before and is between two runs, or in a later one. */
  boolean hasRunBefore() {
    return lastExit != null || exit != null;
  }

  boolean willRestart() {
    return exit != null && (restartsAnyway || plan.afterExit(exit.code()) != AfterExit.STAY);
  }

  RestartBackoff restartBackoff() {
    if (restartBackoff == null) {
      restartBackoff = new RestartBackoff();
    }
    return restartBackoff;
  }

  ImagePull imagePull() {
    if (imagePull == null) {
      imagePull = new ImagePull();
    }
    return imagePull;
  }

  /** Puts its last run behind it, so that it can be started again. */
  void prepareRestart() {
    if (exit != null) {
      remember(lastExit);
      lastExit = exit;
      exit = null;
    }
    stage = Stage.WAITING;
    stopping = false;
    terminated = false;
    restartsAnyway = false;
    startHook = null;
    killAt = NEVER;
  }

  private void remember(@Nullable ContainerExit past) {
    if (past == null) {
      return;
    }
    if (earlierExits == null) {
      earlierExits = new ArrayDeque<>();
    }
    earlierExits.add(past);
    if (earlierExits.size() > EARLIER_EXITS) {
      earlierExits.remove();
    }
  }

  /** Returns how its runs ended, oldest first; of very many the last ones. */
  List<ContainerExit> exits() {
    List<ContainerExit> exits = new ArrayList<>();
    if (earlierExits != null) {
      exits.addAll(earlierExits);
    }
    if (lastExit != null) {
      exits.add(lastExit);
    }
    if (exit != null) {
      exits.add(exit);
    }
    return exits;
  }

  /** Undoes {@link #prepareRestart()} when it will not be started again after all. */
  void leaveEnded() {
    if (stage == Stage.WAITING && lastExit != null) {
      exit = lastExit;
      lastExit = null;
      stage = Stage.EXITED;
    }
  }

  void holdBack(String reason, long now) {
    if (!reason.equals(trouble)) {
      trouble = reason;
      Trouble.announce(this, reason, now);
    }
  }

  void starting() {
    run++;
    stage = Stage.STARTING;
    trouble = null;
  }

  void callOff() {
    run++;
    stage = Stage.WAITING;
  }

  void started(long now) {
    if (stage == Stage.STARTING) {
      startedAt = now;
      countCreation(now);
      if (plan.postStart == null) {
        run(now);
      } else {
        stage = Stage.GREETED;
        startHook = StartHook.of(plan.postStart, now);
      }
    }
  }

  /** Goes on when it has started, and its hook after that is over. */
  void run(long now) {
    stage = Stage.RUNNING;
    startHook = null;
    if (health != null) {
      health.begin(now);
    }
  }

  /** A restart counts when the new container exists. */
  private void countCreation(long now) {
    restarts += lastExit == null ? 0 : 1;
    firstCreatedAt = firstCreatedAt < 0 ? now : firstCreatedAt;
    lastCreatedAt = now;
  }

  /** Returns how often it was created, and started unless that failed. */
  int creations() {
    return firstCreatedAt < 0 ? 0 : restarts + 1;
  }

  void exited(int code, String reason, String message, long now) {
    if (stage == Stage.STARTING) {
      failedStarts++;
      countCreation(now);
      Trouble.announceFailedStart(this, message, now);
    }
    String word = reason.isEmpty() ? ContainerExit.reasonFor(code) : reason;
    exit = new ContainerExit(code, word, message, isUp() ? startedAt : -1, now);
    stage = Stage.EXITED;
  }

  void exitUnknown() {
    if (exit == null) {
      exit = ContainerExit.UNKNOWN;
      stage = Stage.EXITED;
    }
  }

  PodMemory.OfContainer memory() {
    return new PodMemory.OfContainer(
        stage,
        restarts,
        startedAt,
        exit,
        lastExit,
        trouble,
        stopping,
        terminated,
        hookEnd,
        killAt,
        restartsAnyway,
        startHook,
        health == null ? null : health.memory(),
        run,
        restartBackoff == null ? Tries.NONE : restartBackoff.tries(),
        imagePull == null ? Tries.NONE : imagePull.tries(),
        imagePull == null ? Long.MIN_VALUE : imagePull.nextTry());
  }

  void restore(PodMemory.OfContainer memory) {
    stage = memory.stage();
    restarts = memory.restarts();
    startedAt = memory.startedAt();
    exit = memory.exit();
    lastExit = memory.lastExit();
    trouble = memory.trouble();
    stopping = memory.stopping();
    terminated = memory.terminated();
    hookEnd = memory.hookEnd();
    killAt = memory.killAt();
    restartsAnyway = memory.restartsAnyway();
    startHook = memory.startHook();
    if (health != null && memory.health() != null) {
      health.restore(memory.health());
    }
    run = memory.run();
    restartBackoff = RestartBackoff.of(memory.restarted());
    imagePull = new ImagePull(memory.pulled(), memory.nextPull());
  }

  ContainerStatus status() {
    return new ContainerStatus(
        name(),
        plan.image(),
        state(),
        lastExit == null ? null : lastExit.toState(),
        isReady(),
        restarts);
  }

  private ContainerState state() {
    if (isRunning()) {
      return new ContainerState.Running(Seconds.instant(startedAt));
    }
    if (exit != null) {
      return exit.toState();
    }
    return trouble == null
        ? idle()
        : new ContainerState.Waiting(trouble, Trouble.message(this, trouble));
  }

  private ContainerState idle() {
    return new ContainerState.Waiting(
        pod.plan.inits > 0 ? "PodInitializing" : "ContainerCreating", "");
  }

  /** Where a container is between two of its exits. */
  enum Stage {
    /** It is not with the runtime: its turn has not come, or it is held back. */
    WAITING,
    /** The runtime was told to start it. */
    STARTING,
    /** It runs, and its hook after the start is not over: the API does not show it yet. */
    GREETED,
    /** It runs. */
    RUNNING,
    /** It has ended, and stays so unless it is restarted. */
    EXITED
  }
}
