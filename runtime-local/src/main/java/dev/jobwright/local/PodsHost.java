package dev.jobwright.local;

import dev.jobwright.controller.Action;
import dev.jobwright.controller.ContainerAction;
import dev.jobwright.controller.Kubelet;
import dev.jobwright.controller.ManagedContainer;
import dev.jobwright.controller.ManagedJob;
import dev.jobwright.controller.ManagedPod;
import dev.jobwright.controller.PodStep;
import dev.jobwright.controller.ProbeKind;
import dev.jobwright.controller.ProbeResult;
import dev.jobwright.model.PodSpec;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.Timeline.Wake;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pods of a Job in this runtime: asks the kubelet what is to be done whenever something has
 * happened to one, and does it. All its methods are for the loop.
 */
final class PodsHost {
  private static final Logger log = LoggerFactory.getLogger(PodsHost.class);

  private final Engine engine;
  private final JobHost host;
  private final ManagedJob job;
  private final JobWatch watch;
  private final Attempts attempts;
  private final Relay relay;
  private final Set<String> notPlayed = new HashSet<>();

  PodsHost(Engine engine, JobHost host) {
    this.engine = engine;
    this.host = host;
    job = host.job();
    watch = host.watch();
    PodSpec spec = job.job().spec().template().spec();
    attempts = new Attempts(spec.initContainers().size() + spec.containers().size());
    relay = new Relay(engine, this);
  }

  ManagedJob job() {
    return job;
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

  long now() {
    return engine.loop().millis();
  }

  Connections connections() {
    return engine.connections();
  }

  LogBuffer newLog() {
    return engine.newLog();
  }

  /** Notes that a container began to hold virtual time, or with a minus ceased to. */
  void holdTime(int difference) {
    engine.holdTime(difference);
  }

  /** Has something processed that has happened to a run. */
  void post(ContainerRun run, Runnable event) {
    engine.loop().post(run.order(), event);
  }

  /**
   * Takes in that a container runs: at once if anything follows or somebody listens, else when
   * somebody asks.
   */
  void reportStart(ContainerRun run) {
    if (watch.seesEachPod() || run.container().startMatters()) {
      engine.loop().post(run.order(), run::hearStart);
    } else {
      engine.loop().leave(run.order(), run::hearStart);
    }
  }

  void started(ContainerRun run, long time) {
    if (run.isCurrent()) {
      perform(run.pod(), Kubelet.started(run.container(), time));
    }
  }

  void exited(ContainerRun run, int code, String reason, String message) {
    engine.connections().end(run);
    if (run.isCurrent()) {
      ManagedContainer container = run.container();
      attempts.ended(container, code);
      watch.logs().ended(container);
      perform(run.pod(), Kubelet.exited(container, code, reason, message, now()));
      watch.logs().tidy(container);
    }
  }

  void probed(ContainerRun run, ProbeKind kind, ProbeResult result) {
    if (run.isCurrent()) {
      perform(run.pod(), Kubelet.probed(run.container(), kind, result, now()));
    }
  }

  void postStartEnded(ContainerRun run, boolean failed) {
    if (run.isCurrent()) {
      perform(run.pod(), Kubelet.postStartEnded(run.container(), failed, now()));
    }
  }

  void preStopEnded(ContainerRun run, @Nullable String failure) {
    if (run.isCurrent()) {
      perform(run.pod(), Kubelet.preStopEnded(run.container(), failure, now()));
    }
  }

  /**
   * Says, once, that a probe or hook cannot be played: that it counts as well is no surprise then.
   */
  void tellNotPlayed(String container, String field) {
    if (notPlayed.add(container + "/" + field)) {
      log.warn(
          "Job {}: container {}: {} is not played: there is no process to look into, or time stands"
              + " still for it; it counts as a success",
          job.name(),
          container,
          field);
    }
  }

  /** Does with a pod what the controller has decided. */
  void perform(Action action, long now) {
    ManagedPod pod = action.pod();
    boolean creation = action instanceof Action.Create;
    perform(pod, creation ? Kubelet.take(pod, now) : Kubelet.sync(pod, now));
  }

  /** Deletes a pod, or evicts it. */
  void delete(ManagedPod pod, boolean evict) {
    if (host.isAbandoned()) {
      return;
    }
    if (evict) {
      job.evictPod(pod, now());
    } else {
      job.deletePod(pod, now());
    }
    perform(pod, Kubelet.sync(pod, now()));
  }

  /** Does with a pod what the kubelet has decided. */
  void perform(ManagedPod pod, PodStep step) {
    if (host.isAbandoned()) {
      return;
    }
    boolean decisive = job.podChanged(pod);
    watch.podChanged(pod);
    for (ContainerAction action : step.actions()) {
      perform(action);
    }
    if (step.wakeAt() != Long.MAX_VALUE || pod.attachment() != null) {
      Wake wake = (Wake) pod.attachment();
      pod.attach(engine.rewake(wake, step.wakeAt(), () -> perform(pod, Kubelet.sync(pod, now()))));
    }
    if (decisive || engine.gathersPodEvents()) {
      host.podChanged();
    } else {
      job.publish();
      job.noteCounts(now());
      watch.statusChanged();
    }
  }

  private void perform(ContainerAction action) {
    ManagedContainer container = action.container();
    if (action instanceof ContainerAction.Start) {
      ContainerRun run =
          new ContainerRun(this, container, engine.nextRun(), attempts.next(container));
      watch.logs().began(container, run);
      engine.start(run);
      return;
    }
    ContainerRun run = ContainerRun.of(container);
    if (run == null) {
      return;
    }
    if (action instanceof ContainerAction.Probe probe) {
      run.checks().probe(probe.kind());
    } else if (action instanceof ContainerAction.PostStart) {
      run.checks().postStart();
    } else if (action instanceof ContainerAction.PreStop) {
      run.checks().preStop();
    } else if (action instanceof ContainerAction.Terminate) {
      run.terminate();
    } else {
      run.kill();
    }
  }

  /** Returns how many pods may hand over to one another: none where somebody watches each. */
  int successors() {
    return watch.isEmpty() && !host.isDeleted() && !host.isAbandoned() ? job.successors() : 0;
  }
}
