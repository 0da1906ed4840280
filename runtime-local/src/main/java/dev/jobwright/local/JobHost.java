package dev.jobwright.local;

import dev.jobwright.controller.Action;
import dev.jobwright.controller.ContainerAction;
import dev.jobwright.controller.JobAdmission;
import dev.jobwright.controller.JobController;
import dev.jobwright.controller.Kubelet;
import dev.jobwright.controller.ManagedContainer;
import dev.jobwright.controller.ManagedJob;
import dev.jobwright.controller.ManagedPod;
import dev.jobwright.controller.PodStep;
import dev.jobwright.controller.ProbeKind;
import dev.jobwright.controller.ProbeResult;
import dev.jobwright.controller.Step;
import dev.jobwright.controller.TtlController;
import dev.jobwright.kubectl.JobRow;
import dev.jobwright.kubectl.Kubectl;
import dev.jobwright.model.Job;
import dev.jobwright.model.PodSpec;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.runtime.Subscription;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.Timeline.Wake;
import dev.jobwright.validation.UpdateState;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.ValidationException;
import dev.jobwright.validation.Violation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A Job in this runtime: asks controller and kubelet what is to be done whenever something has
 * happened, and does it. All its methods are for the loop.
 */
final class JobHost {
  private final Engine engine;
  private final ManagedJob job;
  private final Attempts attempts;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private final StatusListeners listeners;
  private final PodListeners podListeners;
  private final EventListeners eventListeners;
  private final LogFollowers logFollowers;
  private final Relay relay;
  private @Nullable Wake controllerWake;
  private boolean podsChanged;
  private @Nullable Wake expiryWake;
  private boolean deleting;
  private boolean deleted;
  private boolean abandoned;

  JobHost(Engine engine, ManagedJob job) {
    this.engine = engine;
    this.job = job;
    PodSpec spec = job.job().spec().template().spec();
    attempts = new Attempts(spec.initContainers().size() + spec.containers().size());
    listeners = new StatusListeners(() -> engine.loop().call(job::status), engine.notifier());
    podListeners = new PodListeners(engine.notifier());
    eventListeners = new EventListeners(engine.notifier());
    logFollowers = new LogFollowers(engine);
    relay = new Relay(engine, this);
  }

  ManagedJob job() {
    return job;
  }

  NamespacedName key() {
    return new NamespacedName(job.namespace(), job.name());
  }

  /** Returns what completes when the Job is no more. */
  CompletableFuture<Void> gone() {
    return gone;
  }

  CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  StatusListeners listeners() {
    return listeners;
  }

  PodListeners podListeners() {
    return podListeners;
  }

  LogFollowers logFollowers() {
    return logFollowers;
  }

  Subscription onEvent(Consumer<JobEvent> listener) {
    if (eventListeners.isEmpty()) {
      eventListeners.noteTold(job, job.events());
      job.pods().forEach(pod -> eventListeners.noteTold(pod, job.eventsOf(pod)));
    }
    return eventListeners.add(listener, job.allEvents());
  }

  String describe() {
    return Kubectl.describe(job.job(), job.status(), job.events(), engine.timeline().instant());
  }

  /** Returns the Job as a line of a table. */
  JobRow row() {
    return new JobRow(job.job(), job.status(), job.creationTime(), deleting);
  }

  Attempts attempts() {
    return attempts;
  }

  Relay relay() {
    return relay;
  }

  Settings settings() {
    return engine.settings();
  }

  Timeline timeline() {
    return engine.timeline();
  }

  /** Notes that a container began to hold virtual time, or with a minus ceased to. */
  void holdTime(int difference) {
    engine.holdTime(difference);
  }

  LogBuffer newLog() {
    return engine.newLog();
  }

  void post(long order, Runnable event) {
    engine.loop().post(order, event);
  }

  /**
   * Takes in that a container runs: at once if anything follows or somebody listens, else when
   * somebody asks.
   */
  void reportStart(ManagedContainer container, long order, Runnable event) {
    if (isWatched() || container.startMatters()) {
      engine.loop().post(order, event);
    } else {
      engine.loop().leave(order, event);
    }
  }

  /** Lets the controller decide, and does what it says. */
  void sync() {
    if (deleted || abandoned) {
      return;
    }
    long now = now();
    Step step = JobController.step(job, now);
    for (Action action : step.actions()) {
      perform(action, now);
    }
    controllerWake = engine.rewake(controllerWake, step.wakeAt(), this::sync);
    if (step.unfinished()) {
      podChanged();
    }
    afterSync();
  }

  private void afterSync() {
    job.noteCounts(now());
    listeners.changed();
    eventListeners.tell(job, job::events);
    if (engine.allowsRelays()) {
      engine.relays().add(relay);
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

  /** Deletes a pod, or evicts it. */
  void deletePod(ManagedPod pod, boolean evict) {
    if (abandoned) {
      return;
    }
    if (evict) {
      job.evictPod(pod, now());
    } else {
      job.deletePod(pod, now());
    }
    perform(pod, Kubelet.sync(pod, now()));
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
        deletePod(pod, false);
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
      gone.complete(null);
      engine.forget(this);
      listeners.deleted();
    }
  }

  boolean isDeleted() {
    return deleted;
  }

  private void perform(Action action, long now) {
    ManagedPod pod = action.pod();
    boolean creation = action instanceof Action.Create;
    perform(pod, creation ? Kubelet.take(pod, now) : Kubelet.sync(pod, now));
  }

  /** Asks for a sync after a change of a pod: the controller gathers those of a while. */
  private void podChanged() {
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

  void containerStarted(ManagedContainer container, ContainerRun run, long time) {
    if (run.isCurrent()) {
      perform(container.pod(), Kubelet.started(container, time));
    }
  }

  void containerExited(
      ManagedContainer container, ContainerRun run, int code, String reason, String message) {
    if (run.isCurrent()) {
      attempts.ended(container, code);
      logFollowers.ended(container);
      perform(container.pod(), Kubelet.exited(container, code, reason, message, now()));
      logFollowers.tidy(container);
    }
  }

  /** Returns how many pods may hand over to one another: none where somebody watches each. */
  int successors() {
    boolean alone = !isWatched() && logFollowers.isEmpty();
    return alone && !deleted && !abandoned ? job.successors() : 0;
  }

  private boolean isWatched() {
    return !listeners.isEmpty() || !podListeners.isEmpty() || !eventListeners.isEmpty();
  }

  void containerProbed(
      ManagedContainer container, ContainerRun run, ProbeKind kind, ProbeResult result) {
    if (run.isCurrent()) {
      perform(container.pod(), Kubelet.probed(container, kind, result, now()));
    }
  }

  void preStopEnded(ManagedContainer container, ContainerRun run, @Nullable String failure) {
    if (run.isCurrent()) {
      perform(container.pod(), Kubelet.preStopEnded(container, failure, now()));
    }
  }

  /** Does with a pod what the kubelet has decided. */
  void perform(ManagedPod pod, PodStep step) {
    if (abandoned) {
      return;
    }
    boolean decisive = job.podChanged(pod);
    podListeners.tell(pod::snapshot);
    eventListeners.tell(pod, () -> job.eventsOf(pod));
    for (ContainerAction action : step.actions()) {
      perform(action);
    }
    if (step.wakeAt() != Long.MAX_VALUE || pod.attachment() != null) {
      Wake wake = (Wake) pod.attachment();
      pod.attach(engine.rewake(wake, step.wakeAt(), () -> perform(pod, Kubelet.sync(pod, now()))));
    }
    if (decisive || engine.gathersPodEvents()) {
      podChanged();
    } else {
      job.publish();
      job.noteCounts(now());
      listeners.changed();
    }
  }

  private void perform(ContainerAction action) {
    ManagedContainer container = action.container();
    if (action instanceof ContainerAction.Start) {
      ContainerRun run =
          new ContainerRun(this, container, engine.nextRun(), attempts.next(container));
      logFollowers.began(container, run);
      engine.start(run);
      return;
    }
    ContainerRun run = ContainerRun.of(container);
    if (run == null) {
      return;
    }
    if (action instanceof ContainerAction.Probe probe) {
      run.probe(probe.kind());
    } else if (action instanceof ContainerAction.PreStop) {
      run.preStop();
    } else if (action instanceof ContainerAction.Terminate) {
      run.terminate();
    } else {
      run.kill();
    }
  }

  /** Ends the Job where it is, as the runtime is being closed. */
  void abandon() {
    abandoned = true;
    outcome.complete(
        job.isFinished() ? Outcomes.of(job.status()) : new Outcome.StillRunning(job.status()));
  }

  long now() {
    return engine.loop().millis();
  }
}
