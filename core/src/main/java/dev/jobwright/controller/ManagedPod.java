package dev.jobwright.controller;

import dev.jobwright.report.PodReport;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodCondition;
import dev.jobwright.runtime.PodPhase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pod of a {@link ManagedJob}: what the API server holds of it and what the kubelet knows.
 *
 * <p>Plain fields only; its name, labels and {@linkplain #snapshot() snapshot} are made when
 * somebody asks.
 */
public final class ManagedPod {
  final ManagedJob job;
  final PodPlan plan;
  final ManagedContainer[] containers;
  final long ordinal;
  final int index;
  final long createdAt;

  /** Failures of its index before it, as its annotations say; of no other use to other Jobs. */
  final int failureCount;

  final int ignoredFailureCount;

  /** Whether the Job controller has still to count it: the finalizer of the API. */
  boolean tracked = true;

  /** When its deletion was asked for; -1 when it was not. */
  long deletedAt = -1;

  /** Who disrupts it, as the reason of its condition says; {@code null} when nobody does. */
  @Nullable String disruption;

  long disruptedAt;
  boolean scheduled;

  /** Whether the node has made what the containers need. */
  boolean setUp;

  PodPhase phase = PodPhase.PENDING;
  String reason = "";
  String message = "";
  long startedAt = -1;
  long endedAt = -1;

  /** Whether the kubelet ends it for a reason of its own. */
  boolean evicted;

  /** Whether all its containers are being stopped in order to start anew. */
  boolean restartingAll;

  /** When its containers are killed, once the first was asked to stop. */
  long killAt = ManagedContainer.NEVER;

  boolean ready;
  long readyChangedAt;
  long initializedAt = -1;

  /** What the Job last counted it as. */
  CountedAs countedAs = CountedAs.NOTHING;

  boolean countedReady;
  int countedRestarts;
  boolean inBackoff;
  boolean queued;

  /** What an API server stores of it; {@code null} when it is known from here alone. */
  @Nullable Pod observed;

  private @Nullable EventLog events;
  private @Nullable Object attachment;
  @Nullable ManagedPod previous;
  @Nullable ManagedPod next;

  ManagedPod(ManagedJob job, PodPlan plan, long ordinal, Place place, long now) {
    this.job = job;
    this.plan = plan;
    this.ordinal = ordinal;
    index = place.index();
    failureCount = place.failureCount();
    ignoredFailureCount = place.ignoredFailureCount();
    createdAt = now;
    readyChangedAt = now;
    containers = new ManagedContainer[plan.containers.length];
    for (int i = 0; i < containers.length; i++) {
      containers[i] = new ManagedContainer(this, plan.containers[i]);
    }
  }

  /**
   * Returns the Job it belongs to.
   *
   * @return the Job
   */
  public ManagedJob job() {
    return job;
  }

  /**
   * Returns its number among the Job's pods.
   *
   * @return the number of pods that were created before it
   */
  public long ordinal() {
    return ordinal;
  }

  /**
   * Returns the completion index it works on.
   *
   * @return the index; -1 when the Job is not Indexed
   */
  public int index() {
    return index;
  }

  /**
   * Returns its name.
   *
   * @return the name, unique in its Job
   */
  public String name() {
    return observed == null ? PodNames.of(job.name(), index, job.seed, ordinal) : observed.name();
  }

  /**
   * Returns its namespace.
   *
   * @return that of its Job
   */
  public String namespace() {
    return job.namespace();
  }

  /**
   * Returns its unique id.
   *
   * @return a UUID in the form of the API
   */
  public String uid() {
    return observed == null
        ? new UUID(job.seed ^ 0x4000L, ordinal | 0x8000000000000000L).toString()
        : observed.uid();
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
   * Returns its phase.
   *
   * @return where it is in its life
   */
  public PodPhase phase() {
    return phase;
  }

  /**
   * Returns its containers.
   *
   * @return init containers, then main ones, each in the order of the template
   */
  public List<ManagedContainer> containers() {
    return List.of(containers);
  }

  /**
   * Returns its first main container.
   *
   * @return the one whose log is meant when nobody says which
   */
  public ManagedContainer firstMain() {
    return containers[plan.inits];
  }

  /**
   * Returns the pod as the API would show it now.
   *
   * @return a value that does not change
   */
  public Pod snapshot() {
    return PodSnapshot.of(this);
  }

  /**
   * Reports what has become of it.
   *
   * @return its runs over time, without a log
   */
  public PodReport report() {
    return PodHistory.report(this);
  }

  String qualifiedName() {
    return namespace() + "/" + name();
  }

  /** What happened to it beyond the ordinary. */
  EventLog events() {
    if (events == null) {
      events = new EventLog();
    }
    return events;
  }

  /** Returns its events as values, oldest first. */
  List<JobEvent> eventsSoFar() {
    return PodLife.with(this, extraordinaryEvents());
  }

  /** Returns those that not every pod has, oldest first. */
  List<JobEvent> extraordinaryEvents() {
    return events == null ? List.of() : events.snapshot("Pod/" + name());
  }

  /**
   * Forgets its events, and returns them; of one of very many that have ended, only what every pod
   * has not.
   */
  List<JobEvent> removeEvents() {
    List<JobEvent> removed = isDeleting() ? eventsSoFar() : extraordinaryEvents();
    events = null;
    return removed;
  }

  /** Returns whether its containers are to stop. */
  boolean isStopping() {
    return isDeleting() || evicted;
  }

  /**
   * Tells whether its deletion was asked for.
   *
   * @return whether it has a deletion time
   */
  public boolean isDeleting() {
    return deletedAt >= 0;
  }

  boolean hasEnded() {
    return phase.isTerminal();
  }

  /** Returns whether nothing holds the pod in the API any more. */
  boolean isGone() {
    return isDeleting() && !tracked && (hasEnded() || !scheduled);
  }

  /** Returns whether the pod is failed in the eyes of its Job. */
  boolean hasFailed(JobPlan job) {
    return phase == PodPhase.FAILED
        || (!job.onlyReplaceFailed && isDeleting() && phase != PodPhase.SUCCEEDED);
  }

  /** Returns whether the Job has something to count of it. */
  boolean isToBeCounted(JobPlan job) {
    return phase == PodPhase.SUCCEEDED || hasFailed(job);
  }

  void end(PodPhase last, long now) {
    phase = last;
    endedAt = now;
  }

  void setReady(boolean isReady, long now) {
    if (isReady != ready) {
      ready = isReady;
      readyChangedAt = now;
    }
  }

  boolean mainsSucceeded() {
    for (int i = plan.inits; i < containers.length; i++) {
      if (!containers[i].hasSucceeded()) {
        return false;
      }
    }
    return true;
  }

  int restarts() {
    int restarts = 0;
    for (ManagedContainer container : containers) {
      restarts += container.restarts;
    }
    return restarts;
  }

  /** Returns how often that container of a kind was restarted that was restarted most. */
  int highestRestarts(ContainerPlan.Kind kind) {
    int highest = 0;
    for (ManagedContainer container : containers) {
      highest = Math.max(highest, container.plan.kind == kind ? container.restarts : 0);
    }
    return highest;
  }

  Place place() {
    return new Place(index, failureCount, ignoredFailureCount);
  }

  /** Failures of its index up to and including its own. */
  int failuresWithThis() {
    return failureCount + ignoredFailureCount + 1;
  }

  /** Returns when it ended, in whole seconds; of a pod that has not, when that was foreseeable. */
  long finishTime() {
    long latest = latestExit();
    if (latest >= 0) {
      return Seconds.truncate(latest);
    }
    if (scheduled && !ready) {
      return Seconds.truncate(readyChangedAt);
    }
    return Seconds.truncate(isDeleting() ? deletedAt : createdAt);
  }

  /** Returns when the last container ended; -1 unless all have, and somebody saw it. */
  private long latestExit() {
    long latest = -1;
    for (ManagedContainer container : containers) {
      if (container.plan.kind != ContainerPlan.Kind.INIT) {
        ContainerExit exit = container.exit;
        if (exit == null || exit.finishedAt() < 0) {
          return -1;
        }
        latest = Math.max(latest, exit.finishedAt());
      }
    }
    return latest;
  }

  /** Returns the containers in the order of the pod's status: main ones by name, then the rest. */
  Iterable<ManagedContainer> inStatusOrder() {
    ManagedContainer[] ordered = new ManagedContainer[containers.length];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = containers[plan.statusOrder[i]];
    }
    return List.of(ordered);
  }

  /** Returns its conditions, in the order of the pod's status. */
  List<PodCondition> conditions() {
    return observed == null ? PodSnapshot.conditions(this) : observed.conditions();
  }

  /** What a Job counts a pod as. */
  enum CountedAs {
    /** Not counted. */
    NOTHING,
    /** It has not ended and is not being deleted. */
    ACTIVE,
    /** It has not ended and is being deleted. */
    TERMINATING,
    /** It has ended. */
    ENDED
  }

  /** Which index a new pod takes and how often that index has failed; -1 for no index. */
  record Place(int index, int failureCount, int ignoredFailureCount) {
    static final Place NONE = new Place(-1, 0, 0);
  }
}
