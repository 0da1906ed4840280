package dev.jobwright.controller;

import dev.jobwright.controller.ManagedPod.Place;
import dev.jobwright.runtime.EventType;
import java.util.ArrayList;
import java.util.List;

/** Gives a Job the pods it should have: deletes what is too much, or creates what is missing. */
final class PodSupply {
  /** How many pods one sync creates or deletes. */
  private static final int AT_MOST = 500;

  /** The least time to the next sync that waits for a back-off. */
  private static final long SHORTEST_WAIT = 1_000;

  static final String CREATED = "SuccessfulCreate";
  static final String CREATED_POD = "Created pod: ";
  static final String NOT_CREATED = "FailedCreate";
  static final String ERROR_CREATING = "Error creating: ";
  static final String DELETED = "SuccessfulDelete";
  static final String DELETED_POD = "Deleted pod: ";

  private final JobSync sync;
  private final ManagedJob job;
  private final JobPods pods;
  private JobPlan plan;
  private long now;

  PodSupply(JobSync sync, ManagedJob job) {
    this.sync = sync;
    this.job = job;
    plan = job.plan();
    pods = job.pods;
  }

  /** Begins a sync. */
  void begin(long time) {
    plan = job.plan();
    now = time;
  }

  /** Brings the number of active pods to what it should be, given how many have succeeded. */
  void balance(int succeeded) {
    if (plan.suspend) {
      pods.activeOnes().forEach(this::withdraw);
      return;
    }
    int wanted = wanted(succeeded);
    int surplus = Math.max(0, pods.active() - wanted);
    if ((surplus > 0 || pods.mayHaveSuperfluous()) && reduce(surplus)) {
      return;
    }
    int missing = wanted - pods.active() - (plan.onlyReplaceFailed ? pods.terminating() : 0);
    if (missing > 0) {
      create(missing);
    }
  }

  /** Deletes at least so many pods, and all that are superfluous; returns whether any was. */
  private boolean reduce(int atLeast) {
    List<ManagedPod> chosen = DeletionOrder.choose(plan, pods.activeOnes(), atLeast);
    if (chosen.isEmpty()) {
      pods.noneSuperfluous();
      return false;
    }
    sync.leaveRestIf(chosen.size() > AT_MOST);
    chosen.subList(0, Math.min(chosen.size(), AT_MOST)).forEach(this::withdraw);
    return true;
  }

  private int wanted(int succeeded) {
    if (plan.isWorkQueue()) {
      return succeeded > 0 ? pods.active() : plan.parallelism;
    }
    return Math.max(0, Math.min(plan.parallelism, plan.completions - succeeded));
  }

  /** Deletes a pod without ever counting it. */
  private void withdraw(ManagedPod pod) {
    pods.release(pod);
    delete(pod);
  }

  /** Deletes a pod. */
  void delete(ManagedPod pod) {
    job.deletePod(pod, now);
    job.record(now, DELETED, DELETED_POD, pod);
    sync.act(new Action.Delete(pod));
  }

  private void create(int missing) {
    if (!plan.hasLimitPerIndex() && mustWait(job.backoff.nextCreation())) {
      return;
    }
    sync.leaveRestIf(missing > AT_MOST);
    List<Place> places = plan.indexed ? places(Math.min(missing, AT_MOST)) : List.of();
    int count = plan.indexed ? places.size() : Math.min(missing, AT_MOST);
    for (int batch = 1, done = 0; done < count; batch *= 2) {
      int end = Math.min(count, done + batch);
      boolean refused = false;
      for (; done < end; done++) {
        refused |= !create(plan.indexed ? places.get(done) : Place.NONE);
      }
      if (refused) {
        sync.failed();
        return;
      }
    }
  }

  private boolean mustWait(long nextCreation) {
    if (now >= nextCreation) {
      return false;
    }
    sync.wake(Math.max(nextCreation, now + SHORTEST_WAIT));
    return true;
  }

  /** Chooses the lowest indexes that need a pod, less those that must wait for themselves. */
  private List<Place> places(int count) {
    List<Place> places = new ArrayList<>(count);
    int index = job.indexes.nextPending(0);
    for (int i = 0; i < count && index < plan.completions; i++) {
      if (!plan.hasLimitPerIndex() || !mustWait(job.replacements.nextCreation(index))) {
        places.add(job.replacements.place(index));
      }
      index = job.indexes.nextPending(index + 1);
    }
    return places;
  }

  /** Creates a pod; returns whether the API server took it. */
  private boolean create(Place place) {
    String refusal = job.admission.refusal(job);
    if (refusal != null) {
      job.record(now, EventType.WARNING, NOT_CREATED, ERROR_CREATING + refusal);
      return false;
    }
    ManagedPod pod = job.createPod(place, now);
    job.record(now, CREATED, CREATED_POD, pod);
    sync.act(new Action.Create(pod));
    sync.leaveRestIf(job.replacements.replaced(place.index()));
    return true;
  }
}
