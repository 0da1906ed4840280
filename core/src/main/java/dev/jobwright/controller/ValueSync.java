package dev.jobwright.controller;

import dev.jobwright.controller.JobAction.CreatePod;
import dev.jobwright.controller.JobAction.DeletePod;
import dev.jobwright.controller.JobAction.RecordEvent;
import dev.jobwright.controller.JobAction.ReleasePod;
import dev.jobwright.controller.JobAction.UpdateStatus;
import dev.jobwright.controller.ManagedJob.Origin;
import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sync over values: puts them into the memory of a controller, lets {@link JobSync} decide, and
 * reads what has come of it.
 */
final class ValueSync implements SyncJournal {
  private final StoredJob stored;
  private final JobMemory memory;
  private final Instant now;
  private final ManagedJob job;
  private final Map<String, ManagedPod> pods = new LinkedHashMap<>();

  /** The pods that are seen with the finalizer. */
  private final Set<String> seenTracked = new HashSet<>();

  /** Those of them from which it was not removed. */
  private final Map<String, ManagedPod> tracked = new LinkedHashMap<>();

  private final List<String> succeeded = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final List<JobAction> events = new ArrayList<>();
  private final List<JobAction> actions = new ArrayList<>();

  ValueSync(StoredJob stored, List<StoredPod> pods, JobMemory memory, Instant now) {
    this.stored = stored;
    this.memory = memory;
    this.now = now;
    Origin origin = new Origin(stored.uid(), stored.creationTime().toEpochMilli(), 0);
    job =
        new ManagedJob(stored.job(), origin, PodRebuild.ANY_NODE, Admission.ALL, Integer.MAX_VALUE);
    job.restore(stored.status(), stored.uncounted());
    pods.forEach(this::restore);
    JobMemory.Backoff backoff = memory.backoff();
    if (backoff.lastFailure() != null) {
      job.backoff.restore(backoff.failures(), backoff.lastFailure().toEpochMilli());
    }
    if (stored.deleting()) {
      job.markDeleting();
    }
  }

  private void restore(StoredPod pod) {
    String uid = pod.pod().uid();
    ManagedPod managed = PodRebuild.of(job, pod, pods.size());
    if (pod.tracked()) {
      seenTracked.add(uid);
      if (!memory.expected().released().contains(uid)) {
        tracked.put(uid, managed);
      }
    }
    managed.tracked = tracked.containsKey(uid) && !stored.uncounted().contains(uid);
    managed.inBackoff = memory.backoff().taken().contains(uid);
    pods.put(uid, managed);
    job.podChanged(managed);
  }

  JobStep run() {
    if (!job.plan().managedHere) {
      return new JobStep(stored.status(), List.of(), memory, null, false);
    }
    if (job.isFinished()) {
      tracked.values().forEach(pod -> actions.add(release(pod)));
      return new JobStep(stored.status(), actions, JobMemory.NONE, null, false);
    }
    JobMemory.Expected expected = unseen();
    job.awaitsPods = expected.isOpen(now);
    job.journal = this;
    Step step = job.sync.run(now.toEpochMilli());
    order(step.actions());
    JobMemory after = new JobMemory(backoff(), expected, memory.refusals());
    Instant wakeAt =
        step.wakeAt() == ManagedContainer.NEVER ? null : Instant.ofEpochMilli(step.wakeAt());
    return new JobStep(job.status(), actions, after, wakeAt, step.unfinished());
  }

  @Override
  public void succeeded(ManagedPod pod) {
    succeeded.add(pod.uid());
  }

  @Override
  public void failed(ManagedPod pod) {
    failed.add(pod.uid());
  }

  @Override
  public void recorded(EventType type, String reason, String message) {
    events.add(new RecordEvent(type, reason, message));
  }

  /**
   * Puts what is to be done into an order in which it can end anywhere. A pod that is counted
   * stands in the status before its finalizer is removed. One that is deleted and not counted has
   * lost the finalizer before, and those that fail with the Job stand in the status before they are
   * deleted: pods that are being deleted would look failed by themselves.
   */
  private void order(List<Action> decided) {
    boolean fails = job.conditions.findTrue(JobCondition.FAILURE_TARGET) != null;
    Set<String> withdrawn = new HashSet<>();
    List<JobAction> onPods = new ArrayList<>();
    int created = 0;
    for (Action action : decided) {
      ManagedPod pod = action.pod();
      if (action instanceof Action.Create) {
        onPods.add(create(pod, created++));
      } else {
        if (!fails && tracked.containsKey(pod.uid())) {
          withdrawn.add(pod.uid());
          onPods.add(release(pod));
        }
        onPods.add(new DeletePod(pod.uid(), pod.name()));
      }
    }
    List<ManagedPod> released =
        tracked.values().stream()
            .filter(pod -> !pod.tracked && !withdrawn.contains(pod.uid()))
            .toList();
    UpdateStatus last = new UpdateStatus(job.status(), UncountedPods.NONE);
    List<JobAction> beforeRelease = new ArrayList<>();
    UpdateStatus written = new UpdateStatus(stored.status(), stored.uncounted());
    if (!released.isEmpty()) {
      written = writeUnlessSame(written, interim(last.status()), beforeRelease);
    }
    actions.addAll(fails ? beforeRelease : onPods);
    actions.addAll(fails ? onPods : beforeRelease);
    released.forEach(pod -> actions.add(release(pod)));
    writeUnlessSame(written, last, actions);
    actions.addAll(events);
  }

  private static UpdateStatus writeUnlessSame(
      UpdateStatus written, UpdateStatus update, List<JobAction> actions) {
    if (!update.equals(written)) {
      actions.add(update);
    }
    return update;
  }

  /** Returns the status in which what is to be released is named, and not yet counted. */
  private UpdateStatus interim(JobStatus last) {
    UncountedPods uncounted =
        new UncountedPods(
            stillTracked(stored.uncounted().succeeded(), succeeded),
            stillTracked(stored.uncounted().failed(), failed));
    List<JobCondition> conditions =
        last.conditions().stream().filter(condition -> !condition.isFinal()).toList();
    boolean indexed = job.plan().indexed;
    JobStatus status =
        new JobStatus(
            last.active(),
            last.ready(),
            last.terminating(),
            last.succeeded() - (indexed ? 0 : uncounted.succeeded().size()),
            last.failed() - uncounted.failed().size(),
            last.completedIndexes(),
            last.failedIndexes(),
            conditions,
            last.startTime(),
            null);
    return new UpdateStatus(status, uncounted);
  }

  private List<String> stillTracked(List<String> before, List<String> added) {
    List<String> uids = new ArrayList<>(before);
    uids.removeIf(Predicate.not(tracked::containsKey));
    uids.addAll(added);
    return uids;
  }

  private CreatePod create(ManagedPod pod, int number) {
    int batch = 31 - Integer.numberOfLeadingZeros(number + 1);
    return new CreatePod(
        PodFromTemplate.make(job, pod.place()), pod.index() < 0 ? null : pod.index(), batch);
  }

  private static ReleasePod release(ManagedPod pod) {
    return new ReleasePod(pod.uid(), pod.name());
  }

  private JobMemory.Backoff backoff() {
    Set<String> taken = new HashSet<>();
    tracked.forEach(
        (uid, pod) -> {
          if (pod.inBackoff) {
            taken.add(uid);
          }
        });
    int failures = job.backoff.failures();
    @Nullable Instant last = failures == 0 ? null : Instant.ofEpochMilli(job.backoff.lastFailure());
    return new JobMemory.Backoff(failures, last, taken);
  }

  /** Returns what was asked for and is not seen in the pods. */
  private JobMemory.Expected unseen() {
    JobMemory.Expected expected = memory.expected();
    Set<String> created = new HashSet<>(expected.created());
    created.removeAll(pods.keySet());
    Set<String> deleted = new HashSet<>(expected.deleted());
    deleted.removeIf(
        uid -> {
          ManagedPod pod = pods.get(uid);
          return pod == null || pod.isDeleting();
        });
    Set<String> released = new HashSet<>(expected.released());
    released.retainAll(seenTracked);
    boolean none = created.isEmpty() && deleted.isEmpty();
    return new JobMemory.Expected(created, deleted, released, none ? null : expected.since());
  }
}
