package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.JobReader;
import dev.jobwright.k8s.objects.Seen;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What is known of one Job, by its uid: another Job of the same name is another tracker's. */
final class JobTracker {
  private final String uid;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private final StatusListeners statuses;
  private final Listeners<Pod> pods;
  private final Listeners<JobEvent> events;
  private final Map<String, Seen> lostPods = Recent.map(20);
  private volatile Seen last;

  JobTracker(Seen seen, Notifier notifier) {
    uid = seen.uid();
    last = seen;
    statuses = new StatusListeners(this::status, notifier);
    pods = new Listeners<>(notifier);
    events = new Listeners<>(notifier);
    decide(seen);
  }

  String uid() {
    return uid;
  }

  Seen last() {
    return last;
  }

  JobStatus status() {
    return JobReader.status(last);
  }

  CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  CompletableFuture<Void> gone() {
    return gone;
  }

  StatusListeners statuses() {
    return statuses;
  }

  Listeners<Pod> pods() {
    return pods;
  }

  Listeners<JobEvent> events() {
    return events;
  }

  /** Keeps the last of its pods that were deleted, to tell why the Job failed. */
  void bury(Seen pod) {
    synchronized (lostPods) {
      lostPods.put(pod.uid(), pod);
    }
  }

  List<Seen> lostPods() {
    synchronized (lostPods) {
      return List.copyOf(lostPods.values());
    }
  }

  void changed(Seen seen) {
    last = seen;
    decide(seen);
    statuses.changed();
  }

  /** Takes in that the Job is no more: how it ended, if it had, else that it was deleted. */
  void deleted(Seen seen) {
    last = seen;
    decide(seen);
    outcome.complete(new Outcome.Deleted(JobReader.status(seen)));
    gone.complete(null);
    statuses.deleted();
  }

  private void decide(Seen seen) {
    JobStatus status = JobReader.status(seen);
    if (status.has(JobCondition.COMPLETE)) {
      outcome.complete(new Outcome.Succeeded(status));
    }
    status
        .condition(JobCondition.FAILED)
        .filter(JobCondition::isTrue)
        .ifPresent(
            failed ->
                outcome.complete(new Outcome.Failed(failed.reason(), failed.message(), status)));
  }
}
