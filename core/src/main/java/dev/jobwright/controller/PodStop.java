package dev.jobwright.controller;

import dev.jobwright.controller.ManagedContainer.Stage;
import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.PodPhase;

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
      if (container.isRunning() && container.isSidecar() == sidecars) {
        stop(container);
        none = false;
      }
    }
    return none;
  }

  private void stop(ManagedContainer container) {
    if (!container.stopping) {
      terminate(container);
    }
    if (now >= container.killAt) {
      container.killAt = ManagedContainer.NEVER;
      sync.act(new ContainerAction.Kill(container));
    }
    sync.wake(container.killAt);
  }

  private void terminate(ManagedContainer container) {
    if (pod.killAt == ManagedContainer.NEVER) {
      pod.killAt = now + pod.plan.timeToKill();
    }
    container.stopping = true;
    container.killAt = Math.max(pod.killAt, now + PodPlan.SHORTEST_GRACE);
    String message = "Stopping container " + container.name();
    pod.events().record(now, EventType.NORMAL, "Killing", Trouble.KUBELET, message);
    sync.act(new ContainerAction.Terminate(container));
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
