package dev.jobwright.controller;

import dev.jobwright.controller.ManagedPod.CountedAs;
import dev.jobwright.report.PodReport;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.PodPhase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pods of a Job, with counts and indexes that are kept up to date with each change. */
final class JobPods {
  /** Pods that have ended or are failed in the eyes of the Job, and are still to be counted. */
  List<ManagedPod> uncounted = new ArrayList<>();

  private final PodChain live = new PodChain();
  private final PodChain ended = new PodChain();
  private final Indexes indexes;
  private final int endedPodsKept;
  private final PodEvents pastEvents;
  private final PodHistory history;
  private JobPlan plan;
  private int active;
  private int mostActive;
  private int ready;
  private int terminating;
  private int restarts;
  private boolean someSuperfluous;

  JobPods(JobPlan plan, Indexes indexes, int endedPodsKept) {
    this.plan = plan;
    this.indexes = indexes;
    this.endedPodsKept = endedPodsKept;
    pastEvents = new PodEvents(endedPodsKept);
    history = new PodHistory(endedPodsKept);
  }

  /** Returns how many have not ended and are not being deleted. */
  int active() {
    return active;
  }

  /** Returns how many were active at the same time at most. */
  int mostActive() {
    return mostActive;
  }

  /** Returns what became of those that were deleted; of very many the last ones. */
  List<PodReport> gone() {
    return history.gone();
  }

  /** Returns how many active ones are ready. */
  int ready() {
    return ready;
  }

  /** Returns how many are being deleted and have not ended. */
  int terminating() {
    return terminating;
  }

  /** Returns how often containers of pods that have not ended were restarted. */
  int restarts() {
    return restarts;
  }

  /** Returns how many pods that have ended are kept. */
  int endedPodsKept() {
    return endedPodsKept;
  }

  /** Takes in a new spec. */
  void replan(JobPlan updated) {
    plan = updated;
    someSuperfluous = true;
    live.forEach(this::changed);
    if (plan.indexed) {
      indexes.reset(plan.completions);
      live.forEach(pod -> take(pod, isBusy(pod)));
      uncounted.forEach(pod -> take(pod, pod.phase == PodPhase.SUCCEEDED));
    }
  }

  private void take(ManagedPod pod, boolean needsNoOther) {
    if (needsNoOther && plan.isValidIndex(pod.index)) {
      indexes.take(pod.index);
    }
  }

  /**
   * Takes in what has changed of a pod; a new one is added.
   *
   * @return whether that may lead to a decision: it has ended or is to be deleted, or something of
   *     it was restarted
   */
  boolean changed(ManagedPod pod) {
    boolean decisive = recount(pod, countedAs(pod));
    boolean isReady = pod.countedAs == CountedAs.ACTIVE && pod.ready;
    if (isReady != pod.countedReady) {
      pod.countedReady = isReady;
      ready += isReady ? 1 : -1;
    }
    int liveRestarts = pod.hasEnded() ? 0 : pod.restarts();
    decisive |= liveRestarts != pod.countedRestarts;
    restarts += liveRestarts - pod.countedRestarts;
    pod.countedRestarts = liveRestarts;
    if (pod.tracked && !pod.queued && pod.isToBeCounted(plan)) {
      pod.queued = true;
      uncounted.add(pod);
    }
    return decisive;
  }

  /** Returns whether there may be active pods that are superfluous for their index. */
  boolean mayHaveSuperfluous() {
    return someSuperfluous && plan.indexed;
  }

  /** Notes that no active pod is superfluous for its index. */
  void noneSuperfluous() {
    someSuperfluous = false;
  }

  /** Removes the finalizer: the Job has counted the pod, or never will. */
  void release(ManagedPod pod) {
    pod.tracked = false;
    pod.queued = false;
    recount(pod, countedAs(pod));
  }

  /** Forgets the oldest pods that have ended and are counted, beyond those to be kept. */
  void forgetOld() {
    for (ManagedPod pod = ended.first();
        pod != null && ended.size() > endedPodsKept && !pod.tracked;
        pod = ended.first()) {
      recount(pod, CountedAs.NOTHING);
    }
  }

  /** Returns all that the API holds, oldest first. */
  List<ManagedPod> all() {
    List<ManagedPod> pods = new ArrayList<>(live.size() + ended.size());
    ended.forEach(pods::add);
    live.forEach(pods::add);
    pods.sort(Comparator.comparingLong(ManagedPod::ordinal));
    return pods;
  }

  /** Returns the events of all, and of the last ones that the API holds no more. */
  List<JobEvent> events() {
    List<JobEvent> events = pastEvents.all();
    ended.forEach(pod -> events.addAll(pod.eventsSoFar()));
    live.forEach(pod -> events.addAll(pod.eventsSoFar()));
    return events;
  }

  /** Returns those that have not ended, oldest first. */
  List<ManagedPod> live() {
    List<ManagedPod> pods = new ArrayList<>(live.size());
    live.forEach(pods::add);
    return pods;
  }

  /** Returns those that have not ended and are not being deleted, oldest first. */
  List<ManagedPod> activeOnes() {
    List<ManagedPod> pods = live();
    pods.removeIf(pod -> pod.countedAs != CountedAs.ACTIVE);
    return pods;
  }

  boolean hasActive(int index) {
    for (ManagedPod pod = live.first(); pod != null; pod = pod.next) {
      if (pod.index == index && pod.countedAs == CountedAs.ACTIVE) {
        return true;
      }
    }
    return false;
  }

  private static CountedAs countedAs(ManagedPod pod) {
    if (pod.isGone()) {
      return CountedAs.NOTHING;
    }
    if (pod.hasEnded()) {
      return CountedAs.ENDED;
    }
    return pod.isDeleting() ? CountedAs.TERMINATING : CountedAs.ACTIVE;
  }

  /** Counts a pod as something else; returns whether it is another thing than before. */
  private boolean recount(ManagedPod pod, CountedAs now) {
    CountedAs before = pod.countedAs;
    if (now == before) {
      return false;
    }
    boolean wasBusy = isBusy(pod);
    pod.countedAs = now;
    add(before, -1);
    add(now, 1);
    move(pod, chain(before), chain(now));
    if (now == CountedAs.NOTHING) {
      pastEvents.keep(pod);
      if (pod.isDeleting()) {
        history.keep(pod);
      }
    }
    if (plan.indexed && wasBusy != isBusy(pod)) {
      indexChanged(pod, wasBusy);
    }
    return true;
  }

  private void add(CountedAs kind, int difference) {
    if (kind == CountedAs.ACTIVE) {
      active += difference;
      mostActive = Math.max(mostActive, active);
    } else if (kind == CountedAs.TERMINATING) {
      terminating += difference;
    }
  }

  private static void move(ManagedPod pod, @Nullable PodChain from, @Nullable PodChain to) {
    if (from == to) {
      return;
    }
    if (from != null) {
      from.remove(pod);
    }
    if (to != null) {
      to.add(pod);
    }
  }

  private @Nullable PodChain chain(CountedAs kind) {
    return switch (kind) {
      case ACTIVE, TERMINATING -> live;
      case ENDED -> ended;
      case NOTHING -> null;
    };
  }

  /** Returns whether the pod keeps another one for its index from being created. */
  private boolean isBusy(ManagedPod pod) {
    return pod.countedAs == CountedAs.ACTIVE
        || (pod.countedAs == CountedAs.TERMINATING && plan.onlyReplaceFailed);
  }

  private void indexChanged(ManagedPod pod, boolean wasBusy) {
    boolean willSucceed = pod.phase == PodPhase.SUCCEEDED && pod.tracked;
    if (!wasBusy) {
      someSuperfluous |= !indexes.take(pod.index);
    } else if (!willSucceed && !hasBusy(pod.index)) {
      indexes.free(pod.index);
    }
  }

  private boolean hasBusy(int index) {
    for (ManagedPod pod = live.first(); pod != null; pod = pod.next) {
      if (pod.index == index && isBusy(pod)) {
        return true;
      }
    }
    return false;
  }
}
