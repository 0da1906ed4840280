package dev.jobwright.controller;

import dev.jobwright.controller.ManagedPod.Place;
import dev.jobwright.model.Job;
import dev.jobwright.report.RunReport;
import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.PodPhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A Job in the memory of its controller: its spec, its pods and what is counted of them.
 *
 * <p>All counts are kept up to date with each change, so that a step costs what has changed and not
 * what the Job is big. Not safe for use by several threads at a time.
 */
public final class ManagedJob {
  static final String JOB_CONTROLLER = "job-controller";

  final long seed;
  final Indexes indexes = new Indexes();
  final FailureBackoff backoff = new FailureBackoff();
  final Conditions conditions = new Conditions();
  final Replacements replacements = new Replacements();
  final SyncRetry retry = new SyncRetry();
  final Admission admission;
  final JobPods pods;
  final JobSync sync;
  private final Succession succession = new Succession(this);

  /** How many pods have succeeded; of an Indexed Job the completed indexes say so. */
  int succeededPods;

  int failedPods;
  long startTime = -1;
  long completionTime = -1;

  /** Whether pods that were created or deleted are not seen yet, and no others may be. */
  boolean awaitsPods;

  SyncJournal journal = SyncJournal.NONE;

  private final String name;
  private final String namespace;
  private final Origin origin;
  private final Node node;
  private final EventLog events = new EventLog();
  private Job job;
  private JobPlan plan;
  private PodPlan podPlan;
  private long podsCreated;
  private boolean deleting;

  private final JobHistory history = new JobHistory();
  private final PublishedStatus published = new PublishedStatus(this);

  /**
   * Creates the memory of a new Job.
   *
   * @param job the Job, with a name
   * @param origin who it is and when it came to be
   * @param node the node that will run its pods
   * @param admission whether its pods may be created
   * @param endedPodsKept how many pods that have ended are kept; older ones are only counted
   */
  public ManagedJob(Job job, Origin origin, Node node, Admission admission, int endedPodsKept) {
    this.job = job;
    this.admission = admission;
    this.origin = origin;
    this.node = node;
    name = Objects.requireNonNull(job.metadata().name(), "the Job has no name");
    namespace = Objects.requireNonNullElse(job.metadata().namespace(), "default");
    seed = origin.seed();
    plan = new JobPlan(job);
    podPlan = new PodPlan(job.spec().template(), node, namespace);
    pods = new JobPods(plan, indexes, endedPodsKept);
    sync = new JobSync(this);
  }

  /**
   * Returns the Job's name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Returns the Job's namespace.
   *
   * @return the namespace; {@code default} when the Job says nothing
   */
  public String namespace() {
    return namespace;
  }

  /**
   * Returns the Job's unique id.
   *
   * @return a UUID in the form of the API
   */
  public String uid() {
    return origin.uid();
  }

  /**
   * Returns when the Job was created.
   *
   * @return the time, in whole seconds
   */
  public Instant creationTime() {
    return Seconds.instant(origin.createdAt());
  }

  /**
   * Returns the Job as it is now.
   *
   * @return the Job with all updates
   */
  public Job job() {
    return job;
  }

  /**
   * Replaces the Job's spec; the next {@linkplain JobController#step step} takes it up.
   *
   * @param updated the Job with what has changed; that it may is for the caller to check
   */
  public void update(Job updated) {
    if (!updated.spec().template().equals(job.spec().template())) {
      podPlan = new PodPlan(updated.spec().template(), node, namespace);
    }
    job = updated;
    plan = new JobPlan(updated);
    pods.uncounted.addAll(replacements.removeAll());
    pods.replan(plan);
  }

  /**
   * Lets go of a pod: the Job has nothing to count of it any more.
   *
   * @param pod one of this Job's pods
   */
  public void release(ManagedPod pod) {
    pods.release(pod);
  }

  /** Notes that the Job is being deleted: it gets no new pods and lets go of those it has. */
  public void markDeleting() {
    deleting = true;
  }

  /**
   * Tells whether the Job has ended.
   *
   * @return whether it is complete or failed
   */
  public boolean isFinished() {
    return conditions.findTrue(JobCondition.COMPLETE) != null
        || conditions.findTrue(JobCondition.FAILED) != null;
  }

  /**
   * Returns the Job's status as of the last step.
   *
   * @return a value that does not change
   */
  public JobStatus status() {
    return published.status();
  }

  /**
   * Returns the pods that the API holds, oldest first.
   *
   * @return the pods; of very many that have ended, the last ones
   */
  public List<ManagedPod> pods() {
    return pods.all();
  }

  /**
   * Returns how many pods were created so far.
   *
   * @return the number, with all that are no more
   */
  public long podsCreated() {
    return podsCreated;
  }

  /**
   * Returns the events of the Job itself, oldest first.
   *
   * @return the events
   */
  public List<JobEvent> events() {
    return events.snapshot("Job/" + name);
  }

  /**
   * Returns the events of the Job and of its pods, oldest first; those of the same second with the
   * Job's before the pods'.
   *
   * @return the events; of very many pods that are no more, those of the last ones
   */
  public List<JobEvent> allEvents() {
    List<JobEvent> all = new ArrayList<>(events());
    all.addAll(pods.events());
    all.sort(Comparator.comparing(JobEvent::firstTime));
    return all;
  }

  /**
   * Returns the events of one of the pods, oldest first.
   *
   * @param pod one of this Job's pods
   * @return the events
   */
  public List<JobEvent> eventsOf(ManagedPod pod) {
    return pod.eventsSoFar();
  }

  /**
   * Takes in what has changed of a pod.
   *
   * @param pod one of this Job's pods
   * @return whether the controller may decide otherwise than before; if not, it is enough to
   *     {@linkplain #publish() publish} the counts
   */
  public boolean podChanged(ManagedPod pod) {
    if (pod.phase == PodPhase.SUCCEEDED && pod.queued && replacements.takeBack(pod)) {
      pods.uncounted.add(pod);
    }
    return pods.changed(pod);
  }

  /**
   * Asks for a pod's deletion, as the API does; the kubelet is to be told with {@link
   * Kubelet#sync}.
   *
   * @param pod the pod
   * @param now the time, in milliseconds of the epoch
   */
  public void deletePod(ManagedPod pod, long now) {
    if (!pod.isDeleting()) {
      pod.deletedAt = now;
      pods.changed(pod);
    }
  }

  /**
   * Marks a pod as disrupted and asks for its deletion, as the eviction API does.
   *
   * @param pod the pod
   * @param now the time, in milliseconds of the epoch
   */
  public void evictPod(ManagedPod pod, long now) {
    if (!pod.hasEnded()) {
      pod.disruption = "EvictionByEvictionAPI";
      pod.disruptedAt = now;
    }
    deletePod(pod, now);
  }

  /**
   * Returns how many pods may follow one another in the places of the active ones, each when the
   * one before it has succeeded, while the controller need not be asked: it would count the one and
   * create the next, and do nothing else.
   *
   * @return the number for all places together; 0 when each end of a pod calls for a {@linkplain
   *     JobController#step step}
   */
  public int successors() {
    return succession.room();
  }

  /**
   * Takes in pods that have followed one another in the place of one that has succeeded, and have
   * all succeeded too. The next step counts them.
   *
   * @param count how many; no more than there may be {@linkplain #successors() successors}
   * @param later how many more will be taken in before the next step, behind them
   * @param now the time, in milliseconds of the epoch
   */
  public void succeeded(int count, long later, long now) {
    succession.passed(count, later, now);
  }

  /**
   * Creates the pod that follows one that has succeeded; the kubelet is to {@linkplain Kubelet#take
   * take} it.
   *
   * @param now the time, in milliseconds of the epoch
   * @return the pod, for which there must have been room among the {@linkplain #successors()
   *     successors}
   */
  public ManagedPod createSuccessor(long now) {
    ManagedPod pod = createPod(Place.NONE, now);
    record(now, PodSupply.CREATED, PodSupply.CREATED_POD, pod);
    return pod;
  }

  /**
   * Makes anew a pod that has been forgotten.
   *
   * @param ordinal its number among the Job's pods, which have no index
   * @param now the time at which it says it was created, in milliseconds of the epoch
   * @return a pod with the same name, of which the Job does not know
   */
  public ManagedPod pastPod(long ordinal, long now) {
    return new ManagedPod(this, podPlan, ordinal, Place.NONE, now);
  }

  /** Returns when it was created, to the millisecond. */
  Instant createdAt() {
    return Instant.ofEpochMilli(origin.createdAt());
  }

  JobPlan plan() {
    return plan;
  }

  PodPlan podPlan() {
    return podPlan;
  }

  boolean isDeleting() {
    return deleting;
  }

  int succeeded() {
    return plan.indexed ? indexes.completed.size() : succeededPods;
  }

  ManagedPod createPod(Place place, long now) {
    ManagedPod pod = new ManagedPod(this, podPlan, podsCreated++, place, now);
    pods.changed(pod);
    return pod;
  }

  /** Counts pods that were created and have succeeded, and that nobody is to see. */
  void skipPods(int count) {
    podsCreated += count;
    succeededPods += count;
  }

  /** Puts the counts of the pods into the status. */
  public void publish() {
    published.publish();
    pods.forgetOld();
  }

  /** Goes on from a status that was published before. */
  void restore(JobStatus before, UncountedPods uncounted) {
    before.conditions().forEach(conditions::restore);
    startTime = before.startTime() == null ? -1 : before.startTime().toEpochMilli();
    completionTime = before.completionTime() == null ? -1 : before.completionTime().toEpochMilli();
    failedPods = before.failed() + uncounted.failed().size();
    published.restore(before);
    if (plan.indexed) {
      indexes.restore(before.completedIndexes(), before.failedIndexes(), plan.completions);
    } else {
      succeededPods = before.succeeded() + uncounted.succeeded().size();
    }
  }

  /**
   * Remembers the counts of the status for the report, if they have changed.
   *
   * @param now the time, in milliseconds of the epoch
   */
  public void noteCounts(long now) {
    history.add(published.counts(now));
  }

  /**
   * Puts what is remembered of the pods into a report.
   *
   * @param report what the API shows now
   * @param now the time, in milliseconds of the epoch
   * @param log gives the end of a pod's log
   * @return the report with each pod's runs over time
   */
  public RunReport report(RunReport report, long now, Function<ManagedPod, String> log) {
    return history.of(this, report, now, log);
  }

  void record(long now, EventType type, String reason, String message) {
    events.record(now, type, reason, JOB_CONTROLLER, message);
    journal.recorded(type, reason, message);
  }

  void record(long now, String reason, String message, ManagedPod pod) {
    events.record(now, EventType.NORMAL, reason, JOB_CONTROLLER, message, pod);
  }

  /**
   * Who a Job is and when it came to be.
   *
   * @param uid its unique id
   * @param createdAt when it was created, in milliseconds of the epoch
   * @param seed what the names of its pods are drawn from
   */
  public record Origin(String uid, long createdAt, long seed) {}
}
