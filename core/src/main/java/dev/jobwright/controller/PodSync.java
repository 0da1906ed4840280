package dev.jobwright.controller;

import dev.jobwright.controller.ContainerPlan.AfterExit;
import dev.jobwright.controller.ContainerPlan.Kind;
import dev.jobwright.controller.ManagedContainer.Stage;
import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.PodPhase;
import java.util.ArrayList;
import java.util.List;

/** One look of the kubelet at a pod: what its containers should do, and its phase after that. */
final class PodSync {
  private static final String DEADLINE_EXCEEDED = "DeadlineExceeded";
  private static final String ACTIVE_FOR_TOO_LONG =
      "Pod was active on the node longer than the specified deadline";

  private final ManagedPod pod;
  private final PodPlan plan;
  private final long now;
  private List<ContainerAction> actions = List.of();
  private long wakeAt = ManagedContainer.NEVER;

  PodSync(ManagedPod pod, long now) {
    this.pod = pod;
    this.plan = pod.plan;
    this.now = now;
  }

  PodStep run() {
    if (pod.setUp || isSetUpNow()) {
      checkDeadline();
      proceed();
      noteReadiness();
    }
    return actions.isEmpty() && wakeAt == ManagedContainer.NEVER
        ? PodStep.NOTHING
        : new PodStep(actions, wakeAt);
  }

  private PodStop stop() {
    return new PodStop(this, pod, now);
  }

  void act(ContainerAction action) {
    if (actions.isEmpty()) {
      actions = new ArrayList<>(2);
    }
    actions.add(action);
  }

  void wake(long time) {
    wakeAt = Math.min(wakeAt, time);
  }

  /**
   * Ends the pod; why the kubelet has ended it is told only now, as nothing of it runs any more.
   */
  void end(PodPhase phase) {
    pod.end(phase, now);
    if (pod.evicted) {
      pod.reason = DEADLINE_EXCEEDED;
      pod.message = ACTIVE_FOR_TOO_LONG;
    }
    wakeAt = ManagedContainer.NEVER;
  }

  /** Sets the pod up, which takes its time and ends with the first containers being started. */
  private boolean isSetUpNow() {
    long end = pod.startedAt + plan.setUpTime;
    if (now < end) {
      wake(end);
      return false;
    }
    pod.setUp = true;
    if (pod.isStopping()) {
      runContainers();
      wake(now + PodPlan.SHORTEST_GRACE);
      return false;
    }
    return true;
  }

  private void proceed() {
    if (pod.isStopping()) {
      stop().all();
    } else if (!plan.mayRestartAll || (!pod.restartingAll && !asksToRestartAll())) {
      runContainers();
    } else if (stop().forRestart()) {
      runContainers();
    }
  }

  private void checkDeadline() {
    if (plan.activeDeadline < 0 || pod.isStopping()) {
      return;
    }
    long deadline = pod.startedAt + plan.activeDeadline;
    if (now < deadline) {
      wake(deadline);
      return;
    }
    pod.evicted = true;
    pod.events()
        .record(now, EventType.NORMAL, DEADLINE_EXCEEDED, Trouble.KUBELET, ACTIVE_FOR_TOO_LONG);
  }

  private boolean asksToRestartAll() {
    for (ManagedContainer container : pod.containers) {
      ContainerExit exit = container.exit;
      if (exit != null && container.plan.afterExit(exit.code()) == AfterExit.RESTART_ALL) {
        return true;
      }
    }
    return false;
  }

  private void runContainers() {
    if (initialized()) {
      runMains();
    }
  }

  /** Brings the init containers forward; returns whether the main ones may run. */
  private boolean initialized() {
    for (int i = 0; i < plan.inits; i++) {
      ManagedContainer container = pod.containers[i];
      boolean passed = container.isSidecar() ? keepUp(container) : runInit(container);
      if (!passed) {
        return false;
      }
    }
    if (pod.initializedAt < 0) {
      pod.initializedAt = now;
    }
    return true;
  }

  /** Keeps a sidecar running; returns whether those behind it may start. */
  private boolean keepUp(ManagedContainer sidecar) {
    if (mainsHaveEnded()) {
      return true;
    }
    runOrRestart(sidecar, true);
    return sidecar.isStarted() || pod.initializedAt >= 0;
  }

  /** Runs an init container to its end; returns whether it has succeeded. */
  private boolean runInit(ManagedContainer init) {
    if (init.hasSucceeded() || pod.initializedAt >= 0) {
      return true;
    }
    if (init.hasEnded() && !init.willRestart()) {
      if (stop().sidecars()) {
        end(PodPhase.FAILED);
      }
    } else {
      runOrRestart(init, true);
    }
    return false;
  }

  private void runMains() {
    boolean mayStart = true;
    for (int i = plan.inits; i < pod.containers.length; i++) {
      runOrRestart(pod.containers[i], mayStart);
      mayStart &= !pod.containers[i].holdsOthersBack();
    }
    if (mainsHaveEnded()) {
      if (plan.inits == 0 || stop().sidecars()) {
        end(pod.mainsSucceeded() ? PodPhase.SUCCEEDED : PodPhase.FAILED);
      }
    } else if (pod.phase == PodPhase.PENDING && mainsHaveStarted()) {
      pod.phase = PodPhase.RUNNING;
    }
  }

  private boolean mainsHaveEnded() {
    for (int i = plan.inits; i < pod.containers.length; i++) {
      ManagedContainer main = pod.containers[i];
      if (!main.hasEnded() || main.willRestart()) {
        return false;
      }
    }
    return true;
  }

  private boolean mainsHaveStarted() {
    for (int i = plan.inits; i < pod.containers.length; i++) {
      if (!pod.containers[i].isRunning() && !pod.containers[i].hasRunBefore()) {
        return false;
      }
    }
    return true;
  }

  private void runOrRestart(ManagedContainer container, boolean mayStart) {
    if (container.stage == Stage.GREETED && container.startHook != null) {
      greet(container, container.startHook);
    }
    if (container.isRunning() && container.health != null) {
      lookAfter(container, container.health);
    }
    if (container.hasEnded() && container.willRestart()) {
      container.prepareRestart();
    }
    if (mayStart
        && container.stage == Stage.WAITING
        && !isHindered(container, container.plan.hindrance)
        && isOutOfBackoff(container)) {
      container.starting();
      act(new ContainerAction.Start(container));
    }
  }

  /** Has the hook after the start done; ends a container whose hook has failed. */
  private void greet(ManagedContainer container, StartHook hook) {
    if (hook.failed()) {
      stop().unwelcome(container);
    } else if (hook.due()) {
      container.startHook = hook.asked();
      act(new ContainerAction.PostStart(container));
    } else if (now >= hook.end()) {
      container.run(now);
    } else {
      wake(hook.end());
    }
  }

  /** Probes a container; ends it when a probe has failed that it must not fail. */
  private void lookAfter(ManagedContainer container, ContainerHealth health) {
    health.ask(this, now);
    ProbePlan failure = health.failure();
    if (failure != null) {
      stop().unhealthy(container, failure);
    }
  }

  private boolean isOutOfBackoff(ManagedContainer container) {
    ContainerExit last = container.lastExit;
    if (last == null) {
      return true;
    }
    long nextTry = container.restartBackoff().nextTry(last.finishedAt());
    if (now < nextTry) {
      container.holdBack(Trouble.CRASH_LOOP, now);
      wake(nextTry);
      return false;
    }
    container.restartBackoff().tryAgain(last.finishedAt(), now);
    return true;
  }

  private boolean isHindered(ManagedContainer container, Hindrance hindrance) {
    String trouble =
        switch (hindrance.imageFault()) {
          case NONE -> hindrance.configProblem() == null ? null : Trouble.MISCONFIGURED;
          case INVALID_NAME -> Trouble.INVALID_NAME;
          case NEVER_PULLED -> Trouble.NEVER_PULLED;
          case NOT_FOUND -> tryToPull(container.imagePull());
        };
    if (trouble != null) {
      container.holdBack(trouble, now);
    }
    return trouble != null;
  }

  private String tryToPull(ImagePull pull) {
    String trouble = pull.attempt(now);
    wake(pull.nextChange(now));
    return trouble;
  }

  private void noteReadiness() {
    pod.setReady(pod.phase == PodPhase.RUNNING && allAreReady(), now);
  }

  private boolean allAreReady() {
    for (ManagedContainer container : pod.containers) {
      if (container.plan.kind != Kind.INIT && !container.isReady()) {
        return false;
      }
    }
    return true;
  }
}
