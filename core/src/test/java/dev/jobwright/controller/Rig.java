package dev.jobwright.controller;

import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A Job with its controller and a kubelet, moved by hand: nothing happens but what a test does.
 * Times are seconds.
 */
final class Rig {
  final ManagedJob job;
  final List<ContainerAction> containerActions = new ArrayList<>();
  @Nullable String creationRefusal;
  Step step = Step.NOTHING;
  PodStep podStep = PodStep.NOTHING;
  private long now;

  Rig(Job job) {
    this(job, 1_000, new TestNode());
  }

  Rig(Job job, int podsKept) {
    this(job, podsKept, new TestNode());
  }

  Rig(Job job, Node node) {
    this(job, 1_000, node);
  }

  private Rig(Job job, int podsKept, Node node) {
    ManagedJob.Origin origin = new ManagedJob.Origin("uid-of-j", 0, 42);
    this.job =
        new ManagedJob(
            JobAdmission.admit(job, "uid-of-j"), origin, node, any -> creationRefusal, podsKept);
  }

  /** Syncs the Job at a time and has its new pods run and its deleted ones stop. */
  Rig syncAt(double seconds) {
    now = Math.round(seconds * 1000);
    step = JobController.step(job, now);
    for (Action action : step.actions()) {
      ManagedPod pod = action.pod();
      report(
          pod, action instanceof Action.Create ? Kubelet.take(pod, now) : Kubelet.sync(pod, now));
    }
    return this;
  }

  /** Syncs the Job again at the same time. */
  Rig sync() {
    return syncAt(now / 1000.0);
  }

  /** Lets the kubelet look at a pod at a time. */
  Rig podAt(double seconds, ManagedPod pod) {
    now = Math.round(seconds * 1000);
    report(pod, Kubelet.sync(pod, now));
    return this;
  }

  /** Lets a pod's first main container exit. */
  Rig exit(ManagedPod pod, double seconds, int code) {
    return exit(pod.firstMain(), seconds, code);
  }

  Rig exit(ManagedContainer container, double seconds, int code) {
    now = Math.round(seconds * 1000);
    report(container.pod(), Kubelet.exited(container, code, "", "", now));
    return this;
  }

  /** Answers the last probe of a kind that was asked for. */
  Rig probed(ProbeKind kind, double seconds, ProbeResult result) {
    now = (long) (seconds * 1000);
    ManagedContainer probed =
        containerActions.stream()
            .filter(action -> action instanceof ContainerAction.Probe probe && probe.kind() == kind)
            .reduce((older, newer) -> newer)
            .orElseThrow()
            .container();
    report(probed.pod(), Kubelet.probed(probed, kind, result, now));
    return this;
  }

  Rig update(UnaryOperator<JobSpec.Builder> change) {
    Job current = job.job();
    job.update(current.toBuilder().spec(change.apply(current.spec().toBuilder()).build()).build());
    return this;
  }

  /** Deletes a pod as a user does. */
  Rig deletePod(ManagedPod pod, double seconds) {
    now = Math.round(seconds * 1000);
    job.deletePod(pod, now);
    report(pod, Kubelet.sync(pod, now));
    return this;
  }

  private void report(ManagedPod pod, PodStep decided) {
    podStep = decided;
    containerActions.addAll(decided.actions());
    job.podChanged(pod);
    for (ContainerAction action : decided.actions()) {
      if (action instanceof ContainerAction.Start start) {
        report(pod, Kubelet.started(start.container(), now));
      }
    }
  }

  ManagedPod pod(int position) {
    return job.pods().get(position);
  }

  /** Returns the newest pod of an index. */
  ManagedPod podOf(int index) {
    return job.pods().stream()
        .filter(pod -> pod.index() == index)
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  int created() {
    return (int) job.podsCreated();
  }

  JobStatus status() {
    return job.status();
  }

  List<String> conditions() {
    return status().conditions().stream()
        .map(
            condition ->
                condition.type() + "=" + condition.status().word() + " " + condition.reason())
        .toList();
  }

  List<String> events() {
    return job.events().stream()
        .map(
            event ->
                event.type().word()
                    + " "
                    + event.reason()
                    + ": "
                    + event.message()
                    + " x"
                    + event.count())
        .toList();
  }

  boolean is(String condition) {
    return status().has(condition);
  }

  boolean isFailed() {
    return is(JobCondition.FAILED);
  }

  boolean isComplete() {
    return is(JobCondition.COMPLETE);
  }
}
