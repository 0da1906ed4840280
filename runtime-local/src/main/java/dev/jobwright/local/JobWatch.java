package dev.jobwright.local;

import dev.jobwright.controller.ManagedJob;
import dev.jobwright.controller.ManagedPod;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.Subscription;
import java.util.function.Consumer;

/** Those who watch a Job: its status, its pods, its events, its logs. */
final class JobWatch {
  private final ManagedJob job;
  private final StatusListeners statuses;
  private final PodListeners pods;
  private final EventListeners events;
  private final LogFollowers logs;

  JobWatch(Engine engine, ManagedJob job) {
    this.job = job;
    statuses = new StatusListeners(() -> engine.loop().call(job::status), engine.notifier());
    pods = new PodListeners(engine.notifier());
    events = new EventListeners(engine.notifier());
    logs = new LogFollowers(engine);
  }

  Subscription onStatus(Consumer<JobStatus> listener) {
    return statuses.add(listener);
  }

  Subscription onPod(Consumer<Pod> listener) {
    return pods.add(listener);
  }

  Subscription onEvent(Consumer<JobEvent> listener) {
    if (events.isEmpty()) {
      events.noteTold(job, job.events());
      job.pods().forEach(pod -> events.noteTold(pod, job.eventsOf(pod)));
    }
    return events.add(listener, job.allEvents());
  }

  LogFollowers logs() {
    return logs;
  }

  /** Returns whether somebody is told of each pod. */
  boolean seesEachPod() {
    return !statuses.isEmpty() || !pods.isEmpty() || !events.isEmpty();
  }

  /** Returns whether nobody would miss a pod that comes and goes. */
  boolean isEmpty() {
    return !seesEachPod() && logs.isEmpty();
  }

  void podChanged(ManagedPod pod) {
    pods.tell(pod::snapshot);
    events.tell(pod, () -> job.eventsOf(pod));
  }

  void statusChanged() {
    statuses.changed();
  }

  /** Takes in that the controller has looked at the Job. */
  void synced() {
    statuses.changed();
    events.tell(job, job::events);
  }

  /** Takes in that the Job is no more. */
  void deleted() {
    statuses.deleted();
  }
}
