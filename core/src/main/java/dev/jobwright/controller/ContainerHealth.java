package dev.jobwright.controller;

import dev.jobwright.runtime.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the kubelet knows of a container through its probes: each is asked in its period, the others
 * only when the startup probe has succeeded, and several equal results make a verdict.
 */
final class ContainerHealth {
  private final ManagedContainer container;
  private final List<Watch> watches;
  private boolean started;
  private boolean ready;
  private @Nullable ProbePlan failure;

  ContainerHealth(ManagedContainer container, List<ProbePlan> plans) {
    this.container = container;
    watches = plans.stream().map(Watch::new).toList();
  }

  /** Begins anew, with a container that has just started. */
  void begin(long now) {
    started = watches.stream().noneMatch(watch -> watch.plan.kind() == ProbeKind.STARTUP);
    ready = watches.stream().noneMatch(watch -> watch.plan.kind() == ProbeKind.READINESS);
    failure = null;
    watches.forEach(watch -> watch.begin(now));
  }

  Memory memory() {
    return new Memory(
        started,
        ready,
        failure == null ? null : failure.kind(),
        watches.stream().map(Watch::memory).toList());
  }

  void restore(Memory memory) {
    started = memory.started;
    ready = memory.ready;
    for (int i = 0; i < watches.size(); i++) {
      Watch watch = watches.get(i);
      watch.restore(memory.watches.get(i));
      failure = watch.plan.kind() == memory.failure ? watch.plan : failure;
    }
  }

  boolean isStarted() {
    return started;
  }

  boolean isReady() {
    return started && ready;
  }

  /**
   * Returns the probe because of which the container is to end; {@code null} while there is none.
   */
  @Nullable ProbePlan failure() {
    return failure;
  }

  /** Asks for the probes that are due. */
  void ask(PodSync sync, long now) {
    for (Watch watch : watches) {
      boolean wanted = (watch.plan.kind() == ProbeKind.STARTUP) != started;
      if (failure == null && wanted && !watch.settled && !watch.underWay) {
        ask(watch, sync, now);
      }
    }
  }

  private void ask(Watch watch, PodSync sync, long now) {
    if (now < watch.next) {
      sync.wake(watch.next);
      return;
    }
    watch.underWay = true;
    watch.next = now + watch.plan.period();
    sync.act(new ContainerAction.Probe(container, watch.plan.kind()));
  }

  /** Takes in what came of a probe. */
  void answered(ProbeKind kind, ProbeResult result, long now) {
    if (result.outcome() == ProbeResult.Outcome.FAILURE) {
      String message = kind.word() + " probe failed: " + result.output();
      container.pod.events().record(now, EventType.WARNING, "Unhealthy", Trouble.KUBELET, message);
    }
    for (Watch watch : watches) {
      if (watch.plan.kind() == kind && watch.isVerdict(result)) {
        decide(watch.plan, result.outcome() != ProbeResult.Outcome.FAILURE);
      }
    }
  }

  private void decide(ProbePlan plan, boolean success) {
    switch (plan.kind()) {
      case STARTUP -> started |= success;
      case READINESS -> ready = success;
      case LIVENESS -> {}
    }
    if (!success && plan.kind() != ProbeKind.READINESS) {
      failure = plan;
    }
  }

  /** A probe: when it is due, and its last equal results. */
  private static final class Watch {
    private final ProbePlan plan;
    private long next;
    private boolean underWay;
    private boolean settled;
    private boolean lastSuccess;
    private int inARow;

    private Watch(ProbePlan plan) {
      this.plan = plan;
    }

    private WatchMemory memory() {
      return new WatchMemory(next, underWay, settled, lastSuccess, inARow);
    }

    private void restore(WatchMemory memory) {
      next = memory.next;
      underWay = memory.underWay;
      settled = memory.settled;
      lastSuccess = memory.lastSuccess;
      inARow = memory.inARow;
    }

    private void begin(long now) {
      next = now + plan.initialDelay();
      underWay = false;
      settled = false;
      inARow = 0;
    }

    private boolean isVerdict(ProbeResult result) {
      underWay = false;
      settled = result.outcome() == ProbeResult.Outcome.NOT_PROBED;
      boolean success = result.outcome() != ProbeResult.Outcome.FAILURE;
      inARow = success == lastSuccess ? inARow + 1 : 1;
      lastSuccess = success;
      return settled || inARow >= (success ? plan.successThreshold() : plan.failureThreshold());
    }
  }

  /** What is remembered of all this between two steps of the kubelet over values. */
  record Memory(
      boolean started, boolean ready, @Nullable ProbeKind failure, List<WatchMemory> watches) {}

  /** What is remembered of a probe. */
  record WatchMemory(
      long next, boolean underWay, boolean settled, boolean lastSuccess, int inARow) {}
}
