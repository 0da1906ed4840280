package dev.jobwright.runtime;

import dev.jobwright.model.Job;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Concludes why a Job has failed, or what keeps it from going on, from what the API shows of it.
 *
 * <p>A pure function, so that a cluster and the local runtime give the same answer to the same
 * facts.
 */
public final class Explanation {
  private static final String QUEUE_LABEL = "kueue.x-k8s.io/queue-name";

  private final Job job;
  private final JobStatus status;
  private final List<Pod> pods;
  private final List<JobEvent> events;
  private final PodExplanation ofPods;

  private Explanation(
      Job job, JobStatus status, List<Pod> pods, List<JobEvent> events, LogTail logs) {
    this.job = job;
    this.status = status;
    this.pods = pods;
    this.events = events;
    ofPods = new PodExplanation(events, logs);
  }

  /** Gives the last lines of the log of a container that has ended. */
  @FunctionalInterface
  public interface LogTail {

    /**
     * Returns the last lines of a log.
     *
     * @param pod the pod's name
     * @param container the container's name
     * @param beforeRestart whether the run before the last restart is meant
     * @return the lines; none when there is no such log any more
     */
    List<String> of(String pod, String container, boolean beforeRestart);
  }

  /**
   * Explains a Job.
   *
   * @param job the Job
   * @param status its status
   * @param pods its pods, oldest first; those that were deleted may be among them
   * @param events its events and those of its pods, oldest first
   * @param logs asked for the log of a container that is to blame
   * @return the cause; empty when the Job is well, or has succeeded
   */
  public static Optional<FailureCause> of(
      Job job, JobStatus status, List<Pod> pods, List<JobEvent> events, LogTail logs) {
    return new Explanation(job, status, pods, events, logs).cause();
  }

  private Optional<FailureCause> cause() {
    Optional<JobCondition> failure =
        Stream.of(JobCondition.FAILED, JobCondition.FAILURE_TARGET)
            .flatMap(type -> status.condition(type).filter(JobCondition::isTrue).stream())
            .findFirst();
    if (failure.isPresent()) {
      return Optional.of(failed(failure.get()));
    }
    if (status.has(JobCondition.COMPLETE) || status.has(JobCondition.SUCCESS_CRITERIA_MET)) {
      return Optional.empty();
    }
    return obstacle();
  }

  private FailureCause failed(JobCondition condition) {
    String words = condition.reason() + ": " + condition.message();
    if (condition.reason().equals("DeadlineExceeded")) {
      List<String> evidence = new ArrayList<>(List.of(words));
      obstacle().ifPresent(cause -> evidence.addAll(cause.evidence()));
      evidence.addAll(warnings());
      return new FailureCause.DeadlinePassed(
          condition.message(), evidence.stream().distinct().toList());
    }
    return blamed(condition.message()).stream()
        .flatMap(pod -> ofPods.failure(pod, words).stream())
        .findFirst()
        .orElseGet(() -> unexplained(condition, words));
  }

  /** The pods that failed: the one the message names first, then the last ones first. */
  private List<Pod> blamed(String message) {
    return pods.stream()
        .filter(pod -> pod.phase() != PodPhase.SUCCEEDED)
        .sorted(
            Comparator.comparing((Pod pod) -> !message.contains(pod.name()))
                .thenComparing(Comparator.comparing(Pod::creationTime).reversed()))
        .toList();
  }

  private FailureCause unexplained(JobCondition condition, String words) {
    List<String> evidence = new ArrayList<>(List.of(words));
    evidence.addAll(warnings());
    return new FailureCause.Other(condition.reason(), condition.message(), evidence);
  }

  private Optional<FailureCause> obstacle() {
    if (status.has(JobCondition.SUSPENDED) || Boolean.TRUE.equals(job.spec().suspend())) {
      return awaitedAdmission();
    }
    return refusal().or(this::stuckPod);
  }

  private Optional<FailureCause> awaitedAdmission() {
    String queue = job.metadata().labels().get(QUEUE_LABEL);
    return Optional.ofNullable(queue)
        .map(
            name ->
                new FailureCause.AwaitingAdmission(
                    name, List.of("label %s=%s, suspend: true".formatted(QUEUE_LABEL, name))));
  }

  /** A pod could not be made, and none was made since. */
  private Optional<FailureCause> refusal() {
    JobEvent last = null;
    for (JobEvent event : events) {
      if (event.object().startsWith("Job/")) {
        boolean refused = event.reason().equals("FailedCreate");
        boolean made = event.reason().equals("SuccessfulCreate");
        boolean later = last == null || !event.lastTime().isBefore(last.lastTime());
        last = (refused || made) && later ? event : last;
      }
    }
    return Optional.ofNullable(last)
        .filter(event -> event.reason().equals("FailedCreate"))
        .map(
            event ->
                new FailureCause.PodRefused(
                    event.message().replaceFirst("^Error creating: ", ""), List.of(words(event))));
  }

  private Optional<FailureCause> stuckPod() {
    return pods.stream()
        .filter(pod -> !pod.phase().isTerminal())
        .flatMap(pod -> ofPods.obstacle(pod).stream())
        .findFirst();
  }

  private List<String> warnings() {
    return events.stream()
        .filter(event -> event.type() == EventType.WARNING)
        .map(Explanation::words)
        .distinct()
        .limit(10)
        .toList();
  }

  static String words(JobEvent event) {
    String times = event.count() > 1 ? " (%d times)".formatted(event.count()) : "";
    return "event %s of %s: %s%s".formatted(event.reason(), event.object(), event.message(), times);
  }
}
