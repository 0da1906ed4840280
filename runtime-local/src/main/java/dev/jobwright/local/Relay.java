package dev.jobwright.local;

import dev.jobwright.controller.Kubelet;
import dev.jobwright.controller.ManagedContainer;
import dev.jobwright.controller.ManagedJob;
import dev.jobwright.controller.ManagedPod;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Lets the pods of a Job hand over to one another on their threads, without the loop, as long as
 * the controller would do nothing but count the one and create the next.
 */
final class Relay {
  private static final int ROOM_AT_A_TIME = 64;

  private final Engine engine;
  private final PodsHost host;
  private final AtomicInteger room = new AtomicInteger();
  private final Set<Leg> legs = ConcurrentHashMap.newKeySet();

  Relay(Engine engine, PodsHost host) {
    this.engine = engine;
    this.host = host;
  }

  /** Lets a run follow one that has succeeded, if that may be. */
  @Nullable TaskRun begin(TaskRun last, ContainerRun run) {
    if (room.get() <= 0) {
      return null;
    }
    Leg leg = new Leg(this, run);
    legs.add(leg);
    TaskRun next = leg.begin(last);
    if (next == null) {
      legs.remove(leg);
    } else {
      engine.relays().begun();
    }
    return next;
  }

  /** Takes room for some pods; returns for how many. */
  int take() {
    if (room.get() <= 0) {
      return 0;
    }
    return Math.max(0, Math.min(ROOM_AT_A_TIME, room.getAndAdd(-ROOM_AT_A_TIME)));
  }

  /** Ends all legs: the loop gets to know what has happened. */
  void close() {
    room.set(0);
    List<TaskRun> present = new ArrayList<>();
    for (Iterator<Leg> each = legs.iterator(); each.hasNext(); each.remove()) {
      TaskRun held = each.next().hold();
      if (held != null) {
        present.add(held);
      }
    }
    long passed = present.stream().mapToLong(Relay::passed).sum();
    for (TaskRun held : present) {
      passed -= passed(held);
      hear(held, passed);
    }
  }

  /** Returns how many runs of a leg have ended before the present one. */
  private static int passed(TaskRun present) {
    return present.position() - 1;
  }

  /**
   * Takes in the runs of a leg: all have succeeded but for the present one, which is held.
   *
   * @param later how many others of the Job are to be taken in behind them
   */
  private void hear(TaskRun present, long later) {
    Leg leg = present.leg();
    leg.before().hearStart();
    leg.before().hearExit(0, "", "");
    ManagedJob job = host.job();
    long now = host.now();
    long ordinal = job.podsCreated();
    int passed = passed(present);
    int attempt = host.attempts().skip(passed);
    job.succeeded(passed, later, now);
    ManagedPod pod = job.createSuccessor(now);
    Kubelet.take(pod, now);
    ManagedContainer main = pod.firstMain();
    run(main, host.attempts().next(main)).takeOver(present);
    host.perform(pod, Kubelet.started(main, now));
    leg.end(ordinal, attempt);
  }

  private ContainerRun run(ManagedContainer container, int attempt) {
    return new ContainerRun(host, container, engine.nextRun(), attempt);
  }

  /** Lets legs begin, if that may be; returns whether it may. */
  boolean open() {
    int successors = host.successors();
    room.set(successors);
    return successors > 0;
  }

  /** Returns what a run sees of its container; if that is no more, as it was. */
  ContainerStart find(TaskRun run, Leg leg) {
    return engine
        .loop()
        .call(
            () -> {
              ContainerStart known = run.container();
              return known == null ? past(run, leg) : known;
            });
  }

  private ContainerStart past(TaskRun run, Leg leg) {
    ManagedPod pod = host.job().pastPod(leg.ordinal(run), host.now());
    return run(pod.firstMain(), leg.attempt(run));
  }
}
