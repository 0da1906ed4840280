package dev.jobwright.local;

import dev.jobwright.controller.Action;
import dev.jobwright.controller.JobAdmission;
import dev.jobwright.controller.JobController;
import dev.jobwright.controller.ManagedJob;
import dev.jobwright.controller.ManagedPod;
import dev.jobwright.controller.Step;
import dev.jobwright.controller.TtlController;
import dev.jobwright.kubectl.JobRow;
import dev.jobwright.kubectl.Kubectl;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.time.Timeline.Wake;
import dev.jobwright.validation.UpdateState;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.ValidationException;
import dev.jobwright.validation.Violation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A Job in this runtime: asks the controller what is to be done whenever something has happened,
 * and does it. All its methods are for the loop.
 */
final class JobHost {
  private final Engine engine;
  private final ManagedJob job;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final CompletableFuture<Boolean> gone = new CompletableFuture<>();
  private final JobWatch watch;
  private final PodsHost pods;
  private @Nullable Wake controllerWake;
  private boolean podsChanged;
  private @Nullable Wake expiryWake;
  private boolean deleting;
  private boolean deleted;
  private boolean abandoned;

  JobHost(Engine engine, ManagedJob job) {
    this.engine = engine;
    this.job = job;
    watch = new JobWatch(engine, job);
    pods = new PodsHost(engine, this);
  }

  ManagedJob job() {
    return job;
  }

  NamespacedName key() {
    return new NamespacedName(job.namespace(), job.name());
  }

  /**
   * Returns what says, once it is known, whether the Job is no more; no when all was closed first.
   */
  CompletableFuture<Boolean> gone() {
    return gone;
  }

  CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  /** Returns those who watch the Job. */
  JobWatch watch() {
    return watch;
  }

  /** Returns its pods. */
  PodsHost pods() {
    return pods;
  }

  String describe() {
    return Kubectl.describe(job.job(), job.status(), job.events(), engine.timeline().instant());
  }

  /** Returns the Job as a line of a table. */
  JobRow row() {
    return new JobRow(job.job(), job.status(), job.creationTime(), deleting);
  }

  /** Lets the controller decide, and does what it says. */
  void sync() {
    if (deleted || abandoned) {
      return;
    }
    long now = now();
    Step step = JobController.step(job, now);
    for (Action action : step.actions()) {
      pods.perform(action, now);
    }
    controllerWake = engine.rewake(controllerWake, step.wakeAt(), this::sync);
    if (step.unfinished()) {
      podChanged();
    }
    afterSync();
  }

  private void afterSync() {
    job.noteCounts(now());
    watch.synced();
    if (engine.allowsRelays()) {
      engine.relays().add(pods.relay());
    }
    if (job.isFinished()) {
      outcome.complete(Outcomes.of(job.status()));
      expire();
    }
    if (deleting && job.pods().isEmpty()) {
      forget();
    }
  }

  /** Deletes the Job when its time to live is over. */
  private void expire() {
    long expiry = TtlController.expiry(job);
    if (now() >= expiry) {
      delete(Propagation.FOREGROUND);
    } else {
      expiryWake = engine.rewake(expiryWake, expiry, this::expire);
    }
  }

  /** Takes a new spec, if the API would accept the change. */
  void update(Job updated) {
    requirePresent();
    Job admitted = JobAdmission.admit(updated, job.uid());
    List<Violation> violations =
        Validation.checkUpdate(document(job.job()), document(admitted), updateState());
    if (!violations.isEmpty()) {
      throw new ValidationException(violations);
    }
    job.update(admitted);
    sync();
    if (job.isFinished()) {
      expire();
    }
  }

  private Map<String, Object> document(Job any) {
    return JobAdmission.withoutGenerated(any, job.uid()).toDocument();
  }

  private UpdateState updateState() {
    JobStatus status = job.status();
    return new UpdateState(
        status.startTime() != null, status.active(), status.has(JobCondition.SUSPENDED));
  }

  private void requirePresent() {
    if (abandoned) {
      throw new IllegalStateException("the runtime is closed");
    }
    if (deleted) {
      throw new IllegalStateException("jobs.batch \"%s\" not found".formatted(job.name()));
    }
  }

  /** Deletes the Job and, unless they are to stay, its pods. */
  void delete(Propagation propagation) {
    if (deleted || deleting || abandoned) {
      return;
    }
    deleting = true;
    job.markDeleting();
    for (ManagedPod pod : job.pods()) {
      if (propagation != Propagation.FOREGROUND) {
        job.release(pod);
      }
      if (propagation != Propagation.ORPHAN) {
        pods.delete(pod, false);
      }
    }
    if (propagation != Propagation.FOREGROUND || job.pods().isEmpty()) {
      forget();
    } else {
      sync();
    }
  }

  /** Removes the Job itself. */
  private void forget() {
    if (!deleted) {
      deleted = true;
      controllerWake = engine.rewake(controllerWake, Long.MAX_VALUE, this::sync);
      outcome.complete(new Outcome.Deleted(job.status()));
      gone.complete(true);
      engine.forget(this);
      watch.deleted();
    }
  }

  boolean isDeleted() {
    return deleted;
  }

  boolean isAbandoned() {
    return abandoned;
  }

  /** Asks for a sync after a change of a pod: the controller gathers those of a while. */
  void podChanged() {
    if (!podsChanged) {
      podsChanged = true;
      engine.afterPodEvent(this);
    }
  }

  /** Syncs for the changes of pods that were gathered. */
  void syncPodChanges() {
    podsChanged = false;
    sync();
  }

  /** Ends the Job where it is, as the runtime is being closed. */
  void abandon() {
    abandoned = true;
    outcome.complete(
        job.isFinished() ? Outcomes.of(job.status()) : new Outcome.StillRunning(job.status()));
    // nobody is to wait for what will not happen any more
    gone.complete(false);
  }

  private long now() {
    return engine.loop().millis();
  }
}
