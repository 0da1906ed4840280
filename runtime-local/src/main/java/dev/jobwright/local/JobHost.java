package dev.jobwright.local;

import dev.jobwright.controller.Action;
import dev.jobwright.controller.ContainerAction;
import dev.jobwright.controller.JobController;
import dev.jobwright.controller.Kubelet;
import dev.jobwright.controller.ManagedContainer;
import dev.jobwright.controller.ManagedJob;
import dev.jobwright.controller.ManagedPod;
import dev.jobwright.controller.PodStep;
import dev.jobwright.controller.Step;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.Timeline.Wake;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A Job in this runtime: asks controller and kubelet what is to be done whenever something has
 * happened, and does it. All its methods are for the loop.
 */
final class JobHost {
  private final Engine engine;
  private final ManagedJob job;
  private final Attempts attempts = new Attempts();
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final StatusListeners listeners;
  private @Nullable Wake controllerWake;
  private boolean podsChanged;
  private boolean deleted;

  JobHost(Engine engine, ManagedJob job) {
    this.engine = engine;
    this.job = job;
    listeners = new StatusListeners(() -> engine.loop().call(job::status), engine.notifier());
  }

  ManagedJob job() {
    return job;
  }

  CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  StatusListeners listeners() {
    return listeners;
  }

  Timeline timeline() {
    return engine.timeline();
  }

  /** Notes that a container began to hold virtual time, or with a minus ceased to. */
  void holdTime(int difference) {
    engine.holdTime(difference);
  }

  int logLimit() {
    return engine.settings().logLimit();
  }

  void post(long order, Runnable event) {
    engine.loop().post(order, event);
  }

  /** Lets the controller decide, and does what it says. */
  void sync() {
    if (deleted) {
      return;
    }
    Step step = JobController.step(job, now());
    for (Action action : step.actions()) {
      perform(action);
    }
    controllerWake = engine.rewake(controllerWake, step.wakeAt(), this::sync);
    if (step.unfinished()) {
      podChanged();
    }
    afterSync();
  }

  private void afterSync() {
    listeners.changed();
    if (job.isFinished() && !outcome.isDone()) {
      outcome.complete(Outcomes.of(job.status()));
    }
  }

  private void perform(Action action) {
    ManagedPod pod = action.pod();
    boolean creation = action instanceof Action.Create;
    podStep(pod, creation ? Kubelet.take(pod, now()) : Kubelet.sync(pod, now()));
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

  void containerStarted(ManagedContainer container, ContainerRun run) {
    if (run.isCurrent()) {
      podStep(container.pod(), Kubelet.started(container, now()));
    }
  }

  void containerExited(
      ManagedContainer container, ContainerRun run, int code, String reason, String message) {
    if (run.isCurrent()) {
      attempts.ended(container, code);
      podStep(container.pod(), Kubelet.exited(container, code, reason, message, now()));
    }
  }

  private void podStep(ManagedPod pod, PodStep step) {
    job.podChanged(pod);
    for (ContainerAction action : step.actions()) {
      perform(action);
    }
    if (step.wakeAt() != Long.MAX_VALUE || pod.attachment() != null) {
      Wake wake = (Wake) pod.attachment();
      pod.attach(engine.rewake(wake, step.wakeAt(), () -> podStep(pod, Kubelet.sync(pod, now()))));
    }
    podChanged();
  }

  private void perform(ContainerAction action) {
    ManagedContainer container = action.container();
    if (action instanceof ContainerAction.Start) {
      engine.start(new ContainerRun(this, container, engine.nextRun(), attempts.next(container)));
      return;
    }
    ContainerRun run = ContainerRun.of(container);
    if (run == null) {
      return;
    }
    if (action instanceof ContainerAction.Terminate) {
      run.terminate();
    } else {
      run.kill();
    }
  }

  /** Ends the Job where it is, as the runtime is being closed. */
  void abandon() {
    deleted = true;
    outcome.complete(
        job.isFinished() ? Outcomes.of(job.status()) : new Outcome.Deleted(job.status()));
  }

  private long now() {
    return engine.timeline().millis();
  }
}
