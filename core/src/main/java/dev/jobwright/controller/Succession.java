package dev.jobwright.controller;

import dev.jobwright.controller.ContainerPlan.AfterExit;

/**
 * Pods of a Job that follow one another in one place: each is created when the one before it has
 * succeeded, as the controller would do, which has nothing else to decide meanwhile.
 */
final class Succession {
  private final ManagedJob job;

  Succession(ManagedJob job) {
    this.job = job;
  }

  /** Returns how many pods may follow in the places of those that are active. */
  int room() {
    JobPlan plan = job.plan();
    if (!isPlain(plan) || !isAtRest(plan)) {
      return 0;
    }
    int left = plan.completions - job.succeeded() - job.pods.active();
    return job.pods.active() == plan.parallelism ? Math.max(0, left) : 0;
  }

  /** Returns whether all that follows from a success is that it is counted. */
  private boolean isPlain(JobPlan plan) {
    return !plan.isWorkQueue()
        && !plan.indexed
        && job.admission == Admission.ALL
        && job.podPlan().isPlain
        && job.podPlan().placement.taken()
        && job.podPlan().containers[0].afterExit(0) == AfterExit.STAY;
  }

  /** Returns whether the controller has done all there is to do. */
  private boolean isAtRest(JobPlan plan) {
    return plan.managedHere
        && !plan.suspend
        && !job.isDeleting()
        && !job.isFinished()
        && Verdict.reached(job.conditions) == null
        && job.pods.terminating() == 0
        && job.pods.uncounted.isEmpty();
  }

  /**
   * Takes in pods that have followed one another and have all succeeded.
   *
   * <p>Those that nobody will ever see are not made: neither is an event told of them, as the first
   * ones have used up what may be told at a time, nor are they among the last ones, which are kept.
   *
   * @param later how many will be taken in after them at the same time
   */
  void passed(int count, long later, long now) {
    int told = Math.min(count, EventBudget.AT_ONCE);
    int kept = (int) Math.max(0, Math.min(count - told, job.pods.endedPodsKept() - later));
    pass(told, now);
    job.skipPods(count - told - kept);
    pass(kept, now);
  }

  private void pass(int count, long now) {
    for (int i = 0; i < count; i++) {
      ManagedPod pod = job.createSuccessor(now);
      ManagedContainer main = pod.firstMain();
      Kubelet.take(pod, now);
      Kubelet.started(main, now);
      Kubelet.exited(main, 0, "", "", now);
      job.podChanged(pod);
    }
  }
}
