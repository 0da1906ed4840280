package dev.jobwright.controller;

import dev.jobwright.controller.JobAction.CreatePod;
import dev.jobwright.controller.JobAction.DeletePod;
import dev.jobwright.controller.JobAction.RecordEvent;
import dev.jobwright.controller.JobAction.ReleasePod;
import dev.jobwright.controller.JobAction.UpdateStatus;
import dev.jobwright.controller.ManagedJob.Origin;
import dev.jobwright.controller.ManagedPod.Place;
import dev.jobwright.model.Job;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An API server with one Job, a kubelet, and a Job controller that decides over values. Names and
 * unique ids of pods are those that {@link Rig} gives.
 */
final class StoredWorld {
  /** Never stepped: it only holds the pods. */
  private final ManagedJob store;

  private final Map<String, ManagedPod> byUid = new HashMap<>();
  private final EventLog events = new EventLog();
  final List<UpdateStatus> written = new ArrayList<>();
  private StoredJob job;
  private JobMemory memory = JobMemory.NONE;

  /** The time, in milliseconds of the epoch. */
  long now;

  /** How many actions are done before the controller is stopped and started anew. */
  int actionsUntilStop = Integer.MAX_VALUE;

  StoredWorld(Job job) {
    Origin origin = new Origin("uid-of-j", 0, 42);
    Job admitted = JobAdmission.admit(job, origin.uid());
    store = new ManagedJob(admitted, origin, new TestNode(), Admission.ALL, 1_000);
    this.job = StoredJob.created(admitted, origin.uid(), Instant.EPOCH);
  }

  StoredJob job() {
    return job;
  }

  JobMemory memory() {
    return memory;
  }

  List<StoredPod> pods() {
    return store.pods().stream().map(StoredWorld::stored).toList();
  }

  private static StoredPod stored(ManagedPod pod) {
    Duration grace =
        pod.isDeleting() && pod.scheduled ? Duration.ofMillis(pod.plan.grace) : Duration.ZERO;
    return new StoredPod(pod.snapshot(), pod.tracked, grace);
  }

  List<JobEvent> events() {
    return events.snapshot("Job/j");
  }

  List<Pod> podSnapshots() {
    return store.pods().stream().map(ManagedPod::snapshot).toList();
  }

  void update(Job updated) {
    store.update(updated);
    job =
        new StoredJob(
            updated, job.uid(), job.creationTime(), job.deleting(), job.status(), job.uncounted());
  }

  void markDeleting() {
    job =
        new StoredJob(
            job.job(), job.uid(), job.creationTime(), true, job.status(), job.uncounted());
  }

  @Nullable ManagedPod pod(String uid) {
    return byUid.get(uid);
  }

  void exit(ManagedPod pod, int code) {
    report(pod, Kubelet.exited(pod.firstMain(), code, "", "", now));
  }

  void delete(ManagedPod pod) {
    store.deletePod(pod, now);
    report(pod, Kubelet.sync(pod, now));
  }

  void evict(ManagedPod pod) {
    store.evictPod(pod, now);
    report(pod, Kubelet.sync(pod, now));
  }

  JobStep sync() {
    JobStep decided = JobController.step(job, pods(), memory, instant());
    memory = decided.memory();
    for (JobAction action : decided.actions()) {
      if (actionsUntilStop-- <= 0) {
        memory = JobMemory.NONE;
        return decided;
      }
      perform(action);
    }
    return decided;
  }

  private Instant instant() {
    return Instant.ofEpochMilli(now);
  }

  private void perform(JobAction action) {
    if (action instanceof CreatePod create) {
      create(create);
    } else if (action instanceof DeletePod delete) {
      ManagedPod pod = byUid.get(delete.uid());
      if (pod != null && !pod.isGone()) {
        memory = memory.deleted(delete.uid(), instant());
        record(delete.deleted(), pod, PodSupply.DELETED_POD);
        delete(pod);
      }
    } else if (action instanceof ReleasePod release) {
      store.release(Objects.requireNonNull(byUid.get(release.uid())));
      memory = memory.released(release.uid());
    } else if (action instanceof UpdateStatus update) {
      job = job.with(update);
      written.add(update);
    } else if (action instanceof RecordEvent event) {
      record(event, null, "");
    }
  }

  private void create(CreatePod create) {
    ObjectMeta metadata = Objects.requireNonNull(create.pod().metadata());
    Map<String, String> annotations = metadata.annotations();
    Place place =
        new Place(
            create.completionIndex() == null ? -1 : create.completionIndex(),
            Integer.parseInt(annotations.getOrDefault(PodFromTemplate.FAILURES, "0")),
            Integer.parseInt(annotations.getOrDefault(PodFromTemplate.IGNORED_FAILURES, "0")));
    ManagedPod pod = store.createPod(place, now);
    byUid.put(pod.uid(), pod);
    memory = memory.created(pod.uid(), instant());
    record(CreatePod.created(pod.name()), pod, PodSupply.CREATED_POD);
    report(pod, Kubelet.take(pod, now));
  }

  private void record(RecordEvent event, @Nullable ManagedPod pod, String prefix) {
    if (pod == null) {
      events.record(now, event.type(), event.reason(), RecordEvent.SOURCE, event.message());
    } else {
      events.record(now, EventType.NORMAL, event.reason(), RecordEvent.SOURCE, prefix, pod);
    }
  }

  private void report(ManagedPod pod, PodStep decided) {
    store.podChanged(pod);
    for (ContainerAction action : decided.actions()) {
      if (action instanceof ContainerAction.Start start) {
        report(pod, Kubelet.started(start.container(), now));
      }
    }
  }
}
