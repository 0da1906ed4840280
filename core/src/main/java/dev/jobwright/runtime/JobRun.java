package dev.jobwright.runtime;

import dev.jobwright.model.Job;
import dev.jobwright.report.RunReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A submitted Job: what there is to see of it and to do with it.
 *
 * <p>Safe for use by several threads. A run stays readable when its Job has ended or was deleted.
 */
public interface JobRun {

  /**
   * Returns the Job's name.
   *
   * @return the name; a generated one when the Job had only {@code generateName}
   */
  String name();

  /**
   * Returns the Job as it is now, with the API's defaults and all updates.
   *
   * @return the Job
   */
  Job job();

  /**
   * Returns the Job's status as it is now.
   *
   * @return the status; of a deleted Job, the last one
   */
  JobStatus status();

  /**
   * Waits until the Job is complete, failed or deleted, or its runtime is closed.
   *
   * <p>An interrupted caller gets {@link Outcome.StillRunning} and stays interrupted. In virtual
   * time, waiting moves the time, which a listener cannot do, as it is called while time moves: it
   * looks at {@link #status()} instead.
   *
   * @param atMost how long to wait at most, by the runtime's clock
   * @return how it ended; {@link Outcome.StillRunning} when the time was up first, or the runtime
   *     is closed
   * @throws IllegalStateException if called from a listener in virtual time
   */
  Outcome await(Duration atMost);

  /**
   * Says why the Job has failed, or what keeps it from going on.
   *
   * @return the cause; empty when the Job is well, or has succeeded
   */
  default Optional<FailureCause> explain() {
    Explanation.LogTail tail =
        (pod, container, before) -> {
          String log = before ? previousLogs(pod, container) : logs(pod, container);
          List<String> lines = log.lines().toList();
          return lines.subList(Math.max(0, lines.size() - 10), lines.size());
        };
    return Explanation.of(job(), status(), pods(), events(), tail);
  }

  /**
   * Returns the Job's pods that were not deleted, oldest first.
   *
   * @return the pods; of very many that ended, the last ones
   */
  List<Pod> pods();

  /**
   * Returns the events of the Job and its pods, oldest first; those of a pod outlive it.
   *
   * @return the events; of very many pods that are no more, those of the last ones
   */
  List<JobEvent> events();

  /**
   * Returns what the first container of a pod has written in its present or last run.
   *
   * @param pod the pod's name
   * @return the log; of a very long one, its end
   * @throws IllegalArgumentException if the Job has no such pod
   */
  String logs(String pod);

  /**
   * Returns what a container has written in its present or last run.
   *
   * @param pod the pod's name
   * @param container the container's name
   * @return the log; of a very long one, its end
   * @throws IllegalArgumentException if the Job has no such pod, or the pod no such container
   */
  String logs(String pod, String container);

  /**
   * Returns what a container had written in the run before its last restart, as {@code kubectl logs
   * --previous} does; while it waits to be restarted, in its last run.
   *
   * @param pod the pod's name
   * @param container the container's name
   * @return the log; empty when it was not restarted
   * @throws IllegalArgumentException if the Job has no such pod, or the pod no such container
   */
  String previousLogs(String pod, String container);

  /**
   * Calls a listener with each line of a container's log: what its present or last run has written
   * so far, what it goes on to write, and what the runs after restarts will.
   *
   * <p>Calls come one at a time and in order. What the listener throws is logged and dropped.
   *
   * @param pod the pod's name
   * @param container the container's name
   * @param listener called with the line, without its end
   * @return the listener's place, to end the calls
   * @throws IllegalArgumentException if the Job has no such pod, or the pod no such container
   */
  Subscription followLogs(String pod, String container, Consumer<String> listener);

  /**
   * Calls a listener with each line of every container of every pod, those of pods to come too: all
   * that was written so far and can still be had, and what follows.
   *
   * <p>Calls come one at a time; those of one container in order. What the listener throws is
   * logged and dropped. {@link LogSinks} has listeners that write to the terminal or to a folder.
   *
   * @param listener called with the line
   * @return the listener's place, to wait for the end of all logs, and to end the calls
   */
  LogFollow followLogs(Consumer<LogLine> listener);

  /**
   * Calls a listener whenever the status has changed from now on, and when the Job is deleted.
   *
   * <p>It is not called for the status there is, and so never for a Job that has ended already; ask
   * {@link #status()} first.
   *
   * <p>Calls come one at a time and in order. A listener that is slow misses statuses in between,
   * never the last. What it throws is logged and dropped. It may call back into the run, but not
   * wait for it: see {@link #await}.
   *
   * @param listener called with the new status
   * @return the listener's place, to end the calls
   */
  Subscription onChange(Consumer<JobStatus> listener);

  /**
   * Calls a listener once, when it is decided how the Job will end: by the condition {@code
   * SuccessCriteriaMet} or {@code FailureTarget}, which comes as soon as it is known, while {@code
   * Complete} or {@code Failed} waits for the last pod to end.
   *
   * <p>A server that gives no early signal, as those before v1.31 may, is told of by its final
   * condition. If it is decided already, the listener is called at once. What it throws is logged
   * and dropped.
   *
   * @param listener called with the condition, its reason and message
   * @return the listener's place, to end the waiting
   */
  default Subscription onEarlySignal(Consumer<JobCondition> listener) {
    return EarlySignal.of(this, listener);
  }

  /**
   * Calls a listener with each change of each pod.
   *
   * <p>Calls come one at a time and in order. What the listener throws is logged and dropped.
   *
   * @param listener called with the pod as it is after the change
   * @return the listener's place, to end the calls
   */
  Subscription onPodChange(Consumer<Pod> listener);

  /**
   * Calls a listener with each event of the Job and its pods: those so far, those that follow, and
   * one that happens again with its new count.
   *
   * <p>Calls come one at a time and in order. What the listener throws is logged and dropped.
   *
   * @param listener called with the event
   * @return the listener's place, to end the calls
   */
  Subscription onEvent(Consumer<JobEvent> listener);

  /**
   * Prints the Job as {@code kubectl describe job} does.
   *
   * @return several lines, each with its end; of a deleted Job, as it was last
   */
  String describe();

  /**
   * Stops the Job for a while: its pods are deleted, and it gets new ones when it is resumed.
   *
   * @throws IllegalStateException if the Job was deleted
   */
  void suspend();

  /**
   * Lets a suspended Job go on.
   *
   * @throws IllegalStateException if the Job was deleted
   */
  void resume();

  /**
   * Changes how many pods run at a time.
   *
   * @param parallelism the number of pods
   * @throws IllegalArgumentException if the API would refuse the change, with its words
   * @throws IllegalStateException if the Job was deleted
   */
  void scale(int parallelism);

  /**
   * Replaces the Job's spec by that of another value.
   *
   * @param job the Job with what is to change
   * @throws IllegalArgumentException if the API would refuse the change, with its words
   * @throws IllegalStateException if the Job was deleted
   */
  void update(Job job);

  /**
   * Deletes a pod, as {@code kubectl delete pod} does.
   *
   * @param pod the pod's name
   * @throws IllegalArgumentException if the Job has no such pod
   */
  void deletePod(String pod);

  /**
   * Evicts a pod, as draining its node does.
   *
   * @param pod the pod's name
   * @throws IllegalArgumentException if the Job has no such pod
   */
  void evict(String pod);

  /**
   * Deletes the Job; does nothing when that was asked for before.
   *
   * @param propagation what happens to its pods
   */
  void delete(Propagation propagation);

  /** Deletes the Job, and its pods after it, as kubectl does. */
  default void delete() {
    delete(Propagation.BACKGROUND);
  }

  /**
   * Waits until the Job is no more; in virtual time by moving it.
   *
   * @param atMost how long to wait at most, by the runtime's clock
   * @return whether it is gone; {@code false} when the time was up first, or the caller was
   *     interrupted, who stays so
   */
  boolean awaitGone(Duration atMost);

  /**
   * Tells whether the Job is no more.
   *
   * @return whether it was deleted, by a user or as its time to live was over
   */
  boolean isDeleted();

  /**
   * Reports what has happened so far: each pod's runs over time, counts, conditions, events, logs.
   *
   * <p>A runtime that keeps a history reports it too; otherwise the report has what the API shows
   * of the Job now.
   *
   * @return a value that prints itself for a terminal or a browser
   */
  default RunReport report() {
    return JobReports.of(this);
  }
}
