package dev.jobwright.junit;

import dev.jobwright.report.PodReport;
import dev.jobwright.report.Retry;
import dev.jobwright.report.RunReport;
import dev.jobwright.runtime.ContainerStatus;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Pod;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a Job. Each returns this, and throws an {@link AssertionError} with a timeline of
 * the pods when it does not hold.
 */
public final class JobRunAssert {
  /** Times have whole seconds, and the Job controller gathers changes of pods for one. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private final JobRun run;
  private String description = "";

  JobRunAssert(JobRun run) {
    this.run = run;
  }

  /**
   * Describes what is asserted next, for the message of a failure.
   *
   * @param text the description
   * @return this
   */
  public JobRunAssert as(String text) {
    description = "[" + text + "] ";
    return this;
  }

  /**
   * Asserts that the Job is complete.
   *
   * @return this
   */
  public JobRunAssert succeeded() {
    return requireState("be complete", JobCondition.COMPLETE);
  }

  /**
   * Asserts that the Job has failed.
   *
   * @return this
   */
  public JobRunAssert failed() {
    return requireState("have failed", JobCondition.FAILED);
  }

  private JobRunAssert requireState(String expected, String condition) {
    RunReport report = run.report();
    if (!run.status().has(condition)) {
      String hint =
          report.state().equals("Running") ? "; let time pass with advance or runUntilDone" : "";
      throw failure("to " + expected + " but it is " + state(report) + hint, report);
    }
    return this;
  }

  private static String state(RunReport report) {
    return report.reason().isEmpty() ? report.state() : report.state() + " " + report.reason();
  }

  /**
   * Asserts that the Job has neither ended nor been deleted.
   *
   * @return this
   */
  public JobRunAssert isRunning() {
    RunReport report = run.report();
    return require(
        !run.status().isFinished() && !run.isDeleted(),
        "to run but it is " + state(report),
        report);
  }

  /**
   * Asserts why the Job has failed or is complete.
   *
   * @param reason such as {@code BackoffLimitExceeded}
   * @return this
   */
  public JobRunAssert withReason(String reason) {
    RunReport report = run.report();
    return require(
        report.reason().equals(reason),
        "to have reason %s but it is %s".formatted(reason, state(report)),
        report);
  }

  /**
   * Asserts what the message of the Job's last condition has in it.
   *
   * @param text a part of it
   * @return this
   */
  public JobRunAssert withMessageContaining(String text) {
    RunReport report = run.report();
    return require(
        report.message().contains(text),
        "to have a message with \"%s\" but it is \"%s\"".formatted(text, report.message()),
        report);
  }

  /**
   * Asserts how many pods were created, with those that are no more.
   *
   * @param count the number
   * @return this
   */
  public JobRunAssert hasPods(int count) {
    RunReport report = run.report();
    return requireCount("pods", count, report.podsCreated(), report);
  }

  /**
   * Asserts how many pods have failed, as the status counts them.
   *
   * @param count the number
   * @return this
   */
  public JobRunAssert hasFailedPods(int count) {
    return requireCount("failed pods", count, run.status().failed(), run.report());
  }

  /**
   * Asserts how many pods have succeeded, as the status counts them; of an Indexed Job, indexes.
   *
   * @param count the number
   * @return this
   */
  public JobRunAssert hasSucceededPods(int count) {
    return requireCount("succeeded pods", count, run.status().succeeded(), run.report());
  }

  /**
   * Asserts how many pods are active now.
   *
   * @param count the number
   * @return this
   */
  public JobRunAssert hasActivePods(int count) {
    return requireCount("active pods", count, run.status().active(), run.report());
  }

  /**
   * Asserts how many pods were active at the same time at most.
   *
   * @param count the highest number there was
   * @return this
   */
  public JobRunAssert hasMaxActive(int count) {
    RunReport report = run.report();
    return requireCount("pods active at most", count, report.maxActive(), report);
  }

  private JobRunAssert requireCount(String what, long expected, long actual, RunReport report) {
    return require(
        expected == actual,
        "to have %d %s but it has %d".formatted(expected, what, actual),
        report);
  }

  /**
   * Asserts which indexes have succeeded.
   *
   * @param indexes as the status writes them, such as {@code 0-4,7}; empty for none
   * @return this
   */
  public JobRunAssert completedIndexes(String indexes) {
    return requireIndexes("completed", indexes, run.status().completedIndexes());
  }

  /**
   * Asserts which indexes have failed for good.
   *
   * @param indexes as the status writes them, such as {@code 0-4,7}; empty for none
   * @return this
   */
  public JobRunAssert failedIndexes(String indexes) {
    return requireIndexes("failed", indexes, run.status().failedIndexes());
  }

  private JobRunAssert requireIndexes(String what, String expected, @Nullable String actual) {
    String have = Objects.requireNonNullElse(actual, "");
    return require(
        expected.equals(have),
        "to have %s indexes \"%s\" but they are \"%s\"".formatted(what, expected, have),
        run.report());
  }

  /**
   * Asserts how long after each failure the container was restarted, or the next pod was created,
   * in the order of the new starts.
   *
   * @param waits at least so long each, and less than two seconds more: times have whole seconds,
   *     and the controller gathers changes of pods for one
   * @return this
   */
  public JobRunAssert retriedAfter(Duration... waits) {
    RunReport report = run.report();
    List<Duration> actual = report.retries().stream().map(Retry::waited).toList();
    boolean fits = actual.size() == waits.length;
    for (int i = 0; fits && i < waits.length; i++) {
      Duration more = actual.get(i).minus(waits[i]);
      fits = !more.isNegative() && more.compareTo(TOLERANCE) < 0;
    }
    return require(
        fits,
        "to have retried after %s but it did after %s".formatted(Arrays.toString(waits), actual),
        report);
  }

  /**
   * Asserts that the log of a container has something in it: in its last run, or the one before.
   *
   * @param text such as {@code containing("done")}
   * @return this
   */
  public JobRunAssert logged(LogText text) {
    List<Pod> pods = run.pods();
    return require(
        pods.stream().flatMap(this::logs).anyMatch(text::fits),
        "to have a log " + text + logsOf(pods),
        run.report());
  }

  private String logsOf(List<Pod> pods) {
    StringBuilder all = new StringBuilder(pods.isEmpty() ? " but it has no pods" : " but it has");
    for (Pod pod : pods.subList(0, Math.min(3, pods.size()))) {
      String log = run.logs(pod.name());
      String end = log.length() <= 1000 ? log : "…" + log.substring(log.length() - 1000);
      all.append(
          "%n%s: %s".formatted(pod.name(), end.isEmpty() ? "(nothing)" : end.stripTrailing()));
    }
    return all.append(pods.size() > 3 ? "%nand %d more".formatted(pods.size() - 3) : "").toString();
  }

  private Stream<String> logs(Pod pod) {
    return Stream.concat(pod.initContainers().stream(), pod.containers().stream())
        .map(ContainerStatus::name)
        .flatMap(name -> Stream.of(run.logs(pod.name(), name), run.previousLogs(pod.name(), name)));
  }

  /**
   * Asserts anything else of the pods.
   *
   * @param expected what is expected, for the message of a failure
   * @param predicate tells whether a pod is as expected
   * @return this
   */
  public JobRunAssert allPods(String expected, Predicate<PodReport> predicate) {
    RunReport report = run.report();
    List<String> others =
        report.pods().stream().filter(predicate.negate()).map(PodReport::name).toList();
    return require(
        others.isEmpty(),
        "to have pods that all %s but %s do not".formatted(expected, others),
        report);
  }

  private JobRunAssert require(boolean holds, String expected, RunReport report) {
    if (!holds) {
      throw failure(expected, report);
    }
    return this;
  }

  private AssertionError failure(String expected, RunReport report) {
    return new AssertionError(
        "%sexpected Job %s %s%n%s".formatted(description, run.name(), expected, report.toText()));
  }
}
