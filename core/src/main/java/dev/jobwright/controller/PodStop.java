package dev.jobwright.controller;

import dev.jobwright.controller.ManagedContainer.Stage;
import dev.jobwright.model.LifecycleHandler;
import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.PodPhase;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * How the kubelet stops containers: each is asked to stop, and killed when its grace is over; main
 * ones first, then the sidecars, the last of them first.
 */
final class PodStop {
  private final PodSync sync;
  private final ManagedPod pod;
  private final long now;

  PodStop(PodSync sync, ManagedPod pod, long now) {
    this.sync = sync;
    this.pod = pod;
    this.now = now;
  }

  /** Stops the pod; it ends when nothing of it runs any more. */
  void all() {
    callOffStarts();
    if (stopRunning(false) && sidecars()) {
      for (ManagedContainer container : pod.containers) {
        container.leaveEnded();
      }
      PodPhase phase = lastPhase();
      fillInExits();
      sync.end(phase);
    }
  }

  /** Stops the sidecars; returns whether none of them runs any more. */
  boolean sidecars() {
    callOffStarts();
    return stopRunning(true);
  }

  /** Stops all containers in order to start anew; returns whether that may begin. */
  boolean forRestart() {
    pod.restartingAll = true;
    callOffStarts();
    if (!stopRunning(false) || !stopRunning(true)) {
      return false;
    }
    for (ManagedContainer container : pod.containers) {
      container.prepareRestart();
    }
    pod.initializedAt = -1;
    pod.killAt = ManagedContainer.NEVER;
    pod.restartingAll = false;
    return true;
  }

  private void callOffStarts() {
    for (ManagedContainer container : pod.containers) {
      if (container.stage == Stage.STARTING) {
        container.callOff();
        sync.act(new ContainerAction.Kill(container));
      }
    }
  }

  /** Stops the sidecars or all others; returns whether none of them runs. */
  private boolean stopRunning(boolean sidecars) {
    boolean none = true;
    for (int i = pod.containers.length - 1; i >= 0; i--) {
      ManagedContainer container = pod.containers[i];
      if (container.isUp() && container.isSidecar() == sidecars) {
        stop(container);
        none = false;
      }
    }
    return none;
  }

  /** Ends a container that has failed a probe; it is started again if it may be. */
  void unhealthy(ManagedContainer container, ProbePlan failure) {
    if (!container.stopping) {
      container.restartsAnyway = container.plan.restartsWhenUnhealthy();
      long grace = failure.grace() < 0 ? pod.plan.grace : failure.grace();
      String message =
          "Container %s failed %s probe%s"
              .formatted(
                  container.name(),
                  failure.kind().word().toLowerCase(Locale.ROOT),
                  container.restartsAnyway ? ", will be restarted" : "");
      begin(container, now + grace, message);
    }
    goOn(container);
  }

  /** Ends a container whose hook after the start has failed. */
  void unwelcome(ManagedContainer container) {
    if (!container.stopping) {
      begin(container, now + pod.plan.grace, StartHook.FAILURE);
    }
    goOn(container);
  }

  private void stop(ManagedContainer container) {
    if (!container.stopping) {
      if (pod.killAt == ManagedContainer.NEVER) {
        pod.killAt = now + pod.plan.grace;
      }
      begin(container, pod.killAt, "Stopping container " + container.name());
    }
    goOn(container);
  }

  /**
   * Begins to stop a container that is to be gone at a time; its hook runs first, if there is time.
   */
  private void begin(ManagedContainer container, long end, String message) {
    container.stopping = true;
    container.killAt = end;
    container.hookEnd = now;
    pod.events().record(now, EventType.NORMAL, "Killing", Trouble.KUBELET, message);
    LifecycleHandler hook = container.plan.preStop;
    if (hook == null || end <= now || pod.restartingAll) {
      return;
    }
    if (hook.sleep() == null) {
      container.hookEnd = end;
      sync.act(new ContainerAction.PreStop(container));
    } else {
      Duration pause = Objects.requireNonNullElse(hook.sleep().seconds(), Duration.ZERO);
      container.hookEnd = Math.min(end, now + pause.toMillis());
    }
  }

  /** Asks a container to stop when its hook is over, and kills it when its grace is. */
  private void goOn(ManagedContainer container) {
    if (now < container.hookEnd) {
      sync.wake(container.hookEnd);
      return;
    }
    if (!container.terminated) {
      container.terminated = true;
      container.killAt = Math.max(container.killAt, now + PodPlan.SHORTEST_GRACE);
      sync.act(new ContainerAction.Terminate(container));
    }
    if (now >= container.killAt) {
      container.killAt = ManagedContainer.NEVER;
      sync.act(new ContainerAction.Kill(container));
    }
    sync.wake(container.killAt);
  }

  /** A pod that was stopped has succeeded if all it should have run has. */
  private PodPhase lastPhase() {
    boolean succeeded = !pod.evicted && pod.initializedAt >= 0 && pod.mainsSucceeded();
    return succeeded ? PodPhase.SUCCEEDED : PodPhase.FAILED;
  }

  /** Says of containers that had their turn but no exit that nobody knows how they ended. */
  private void fillInExits() {
    for (int i = 0; i < pod.plan.inits && i <= lastTriedInit(); i++) {
      pod.containers[i].exitUnknown();
    }
    if (pod.initializedAt >= 0) {
      for (int i = pod.plan.inits; i < pod.containers.length; i++) {
        pod.containers[i].exitUnknown();
      }
    }
  }

  private int lastTriedInit() {
    int last = pod.plan.inits - 1;
    while (last > 0 && !pod.containers[last].hasRunBefore()) {
      last--;
    }
    return last;
  }
}
