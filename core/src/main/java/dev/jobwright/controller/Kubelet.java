package dev.jobwright.controller;

import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.PodPhase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which containers a pod should run, as the kubelet does.
 *
 * <p>There are two forms with one set of rules, as of {@link JobController}: {@link #step} is a
 * function over values; the other methods change a pod in place. A runtime calls one of those when
 * something has happened to a pod, performs the actions it gets back, and then tells the Job with
 * {@link ManagedJob#podChanged}. They are not safe for use by several threads at a time with the
 * same Job.
 */
public final class Kubelet {

  static final String SCHEDULER = "default-scheduler";

  private Kubelet() {}

  /**
   * Looks at a pod once, over values: nothing that is given is changed, and the same arguments give
   * the same answer.
   *
   * <p>Of a pod that is being deleted and has ended, the kubelet removes the object itself; that is
   * for the caller to do.
   *
   * @param pod the pod as it is stored
   * @param memory what was remembered since the last step
   * @param happening what has happened to it
   * @param node the node that is to run it
   * @param now the time
   * @return what is to be done, the pod's new status, and what to remember
   * @throws IllegalArgumentException if the pod has no container of the name that is given
   */
  public static KubeletStep step(
      StoredPod pod, PodMemory memory, PodHappening happening, Node node, Instant now) {
    return new ValueKubelet(pod, memory, node, now).run(happening);
  }

  /**
   * Takes a new pod: schedules it and starts its first containers.
   *
   * @param pod the pod
   * @param now the time, in milliseconds of the epoch
   * @return what is to be done
   */
  public static PodStep take(ManagedPod pod, long now) {
    Placement placement = pod.plan.placement;
    if (!placement.taken()) {
      if (placement.isRefused()) {
        pod.events()
            .record(now, EventType.WARNING, "FailedScheduling", SCHEDULER, placement.message());
      }
      return PodStep.NOTHING;
    }
    pod.scheduled = true;
    pod.startedAt = now;
    return pod.plan.isPlain ? startPlain(pod, now) : sync(pod, now);
  }

  /**
   * Looks at a pod again, after a wake or when its deletion was asked for.
   *
   * @param pod the pod
   * @param now the time, in milliseconds of the epoch
   * @return what is to be done
   */
  public static PodStep sync(ManagedPod pod, long now) {
    return pod.scheduled && !pod.hasEnded() ? new PodSync(pod, now).run() : PodStep.NOTHING;
  }

  /**
   * Takes in that a container runs.
   *
   * @param container the container, after {@link ContainerAction.Start}
   * @param now the time, in milliseconds of the epoch
   * @return what is to be done
   */
  public static PodStep started(ManagedContainer container, long now) {
    container.started(now);
    ManagedPod pod = container.pod;
    if (pod.plan.isPlain && !pod.isStopping()) {
      pod.phase = PodPhase.RUNNING;
      pod.setReady(true, now);
      return PodStep.NOTHING;
    }
    return sync(pod, now);
  }

  /**
   * Takes in that a container has ended.
   *
   * @param container the container, after {@link ContainerAction.Start}
   * @param code its exit code; 128 + n when signal n ended it
   * @param reason one word for why; empty for the kubelet's own
   * @param message the reason as a sentence; mostly empty
   * @param now the time, in milliseconds of the epoch
   * @return what is to be done
   */
  public static PodStep exited(
      ManagedContainer container, int code, String reason, String message, long now) {
    container.exited(code, reason, message, now);
    ManagedPod pod = container.pod;
    if (pod.plan.isPlain && !pod.isStopping() && !container.willRestart()) {
      pod.end(code == 0 ? PodPhase.SUCCEEDED : PodPhase.FAILED, now);
      pod.setReady(false, now);
      return PodStep.NOTHING;
    }
    return sync(pod, now);
  }

  /**
   * Takes in what came of a probe.
   *
   * @param container the container, after {@link ContainerAction.Probe}, in the same run
   * @param kind which of its probes
   * @param result what came of it
   * @param now the time, in milliseconds of the epoch
   * @return what is to be done
   */
  public static PodStep probed(
      ManagedContainer container, ProbeKind kind, ProbeResult result, long now) {
    if (container.isRunning() && container.health != null) {
      container.health.answered(kind, result, now);
    }
    return sync(container.pod, now);
  }

  /**
   * Takes in that the hook of a container that has started is over, or cannot be run.
   *
   * @param container the container, after {@link ContainerAction.PostStart}, in the same run
   * @param failed whether it failed: the container is then ended
   * @param now the time, in milliseconds of the epoch
   * @return what is to be done
   */
  public static PodStep postStartEnded(ManagedContainer container, boolean failed, long now) {
    StartHook hook = container.startHook;
    if (container.stage == ManagedContainer.Stage.GREETED && hook != null && !failed) {
      container.run(now);
    } else if (hook != null && failed) {
      container.startHook = hook.withFailure();
      container
          .pod
          .events()
          .record(
              now, EventType.WARNING, StartHook.FAILURE, Trouble.KUBELET, "PostStartHook failed");
    }
    return sync(container.pod, now);
  }

  /**
   * Takes in that the hook of a container that is to stop is over, or cannot be run.
   *
   * @param container the container, after {@link ContainerAction.PreStop}, in the same run
   * @param failure why it failed; {@code null} when it did not
   * @param now the time, in milliseconds of the epoch
   * @return what is to be done
   */
  public static PodStep preStopEnded(
      ManagedContainer container, @Nullable String failure, long now) {
    if (failure != null) {
      container
          .pod
          .events()
          .record(now, EventType.WARNING, "FailedPreStopHook", Trouble.KUBELET, failure);
    }
    container.hookEnd = Math.min(container.hookEnd, now);
    return sync(container.pod, now);
  }

  /** The short way for the pods of most Jobs, of which there may be millions. */
  private static PodStep startPlain(ManagedPod pod, long now) {
    pod.setUp = true;
    pod.initializedAt = now;
    ManagedContainer container = pod.firstMain();
    container.starting();
    return new PodStep(List.of(new ContainerAction.Start(container)), ManagedContainer.NEVER);
  }
}
