package dev.jobwright.controller;

import dev.jobwright.controller.ManagedPod.Place;
import dev.jobwright.model.ConditionStatus;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodCondition;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of the kubelet over values: puts them into the memory of a kubelet, lets {@link Kubelet}
 * decide, and reads what has come of it.
 */
final class ValueKubelet {
  private final Pod pod;
  private final ManagedPod managed;
  private final long now;

  ValueKubelet(StoredPod stored, PodMemory memory, Node node, Instant now) {
    pod = stored.pod();
    this.now = now.toEpochMilli();
    PodTemplate template = PodTemplate.builder().spec(spec(stored)).build();
    managed =
        new ManagedPod(
            owner(template, node),
            new PodPlan(template, node, pod.namespace()),
            0,
            Place.NONE,
            pod.creationTime().toEpochMilli());
    managed.observed = pod;
    managed.tracked = stored.tracked();
    if (pod.deletionTime() != null) {
      managed.deletedAt = pod.deletionTime().minus(stored.deletionGrace()).toEpochMilli();
    }
    memory.restore(managed);
  }

  /** Returns what the pod runs; one that is being deleted with the grace that it was given. */
  private static PodSpec spec(StoredPod stored) {
    PodSpec spec = stored.pod().spec();
    return stored.pod().deletionTime() == null
        ? spec
        : spec.toBuilder().terminationGracePeriod(stored.deletionGrace()).build();
  }

  /** Makes a Job that could own the pod; the kubelet does not look at it. */
  private ManagedJob owner(PodTemplate template, Node node) {
    Job job =
        Job.builder()
            .metadata(ObjectMeta.builder().name(pod.name()).namespace(pod.namespace()).build())
            .spec(JobSpec.builder().template(template).build())
            .build();
    return new ManagedJob(job, new ManagedJob.Origin("", 0, 0), node, Admission.ALL, 0);
  }

  KubeletStep run(PodHappening happening) {
    PodStep step = perform(happening);
    return new KubeletStep(
        after(),
        step.actions().stream().map(ValueKubelet::action).toList(),
        managed.extraordinaryEvents(),
        PodMemory.of(managed),
        step.wakeAt() == ManagedContainer.NEVER ? null : Instant.ofEpochMilli(step.wakeAt()));
  }

  private PodStep perform(PodHappening happening) {
    if (happening instanceof PodHappening.Arrived) {
      return Kubelet.take(managed, now);
    }
    if (happening instanceof PodHappening.Started started) {
      return Kubelet.started(container(started.container()), now);
    }
    if (happening instanceof PodHappening.Exited exited) {
      return Kubelet.exited(
          container(exited.container()), exited.code(), exited.reason(), exited.message(), now);
    }
    if (happening instanceof PodHappening.Probed probed) {
      return Kubelet.probed(container(probed.container()), probed.kind(), probed.result(), now);
    }
    if (happening instanceof PodHappening.PostStartEnded ended) {
      return Kubelet.postStartEnded(container(ended.container()), ended.failed(), now);
    }
    if (happening instanceof PodHappening.PreStopEnded ended) {
      return Kubelet.preStopEnded(container(ended.container()), ended.failure(), now);
    }
    return Kubelet.sync(managed, now);
  }

  private ManagedContainer container(String name) {
    for (ManagedContainer container : managed.containers) {
      if (container.name().equals(name)) {
        return container;
      }
    }
    throw new IllegalArgumentException(
        "pod %s: container %s: it has none of that name".formatted(pod.name(), name));
  }

  private static PodAction action(ContainerAction action) {
    String container = action.container().name();
    if (action instanceof ContainerAction.Start) {
      return new PodAction.Start(container, action.container().run());
    }
    if (action instanceof ContainerAction.Probe probe) {
      return new PodAction.Probe(container, probe.kind());
    }
    if (action instanceof ContainerAction.PostStart) {
      return new PodAction.PostStart(container);
    }
    if (action instanceof ContainerAction.PreStop) {
      return new PodAction.PreStop(container);
    }
    return action instanceof ContainerAction.Terminate
        ? new PodAction.Terminate(container)
        : new PodAction.Kill(container);
  }

  private Pod after() {
    Pod shown = PodSnapshot.of(managed);
    return new Pod(
        pod.name(),
        pod.namespace(),
        pod.uid(),
        shown.nodeName(),
        pod.completionIndex(),
        pod.labels(),
        pod.annotations(),
        pod.creationTime(),
        pod.deletionTime(),
        shown.startTime(),
        pod.spec(),
        shown.phase(),
        shown.reason(),
        shown.message(),
        conditions(shown.conditions()),
        shown.initContainers(),
        shown.containers());
  }

  /** Returns the kubelet's conditions behind those that others have set. */
  private List<PodCondition> conditions(List<PodCondition> own) {
    List<PodCondition> disruption =
        pod.conditions().stream()
            .filter(condition -> condition.type().equals(PodCondition.DISRUPTION_TARGET))
            .filter(condition -> condition.status() == ConditionStatus.TRUE)
            .toList();
    return Stream.concat(disruption.stream(), own.stream()).toList();
  }
}
