package dev.jobwright.runtime;

import dev.jobwright.model.CronJob;
import dev.jobwright.report.CronReport;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A CronJob at work: what there is to see of it and to do with it.
 *
 * <p>Safe for use by several threads.
 */
public interface CronRun {

  /**
   * Returns the CronJob's name.
   *
   * @return the name
   */
  String name();

  /**
   * Returns the CronJob as it is now, with the API's defaults and all updates.
   *
   * @return the CronJob
   */
  CronJob cronJob();

  /**
   * Returns the CronJob's status as it is now.
   *
   * @return the status
   */
  CronStatus status();

  /**
   * Returns the Jobs it has started that were not deleted, oldest first.
   *
   * @return the Jobs
   */
  List<JobRun> jobs();

  /**
   * Returns the events of the CronJob itself, oldest first.
   *
   * @return the events
   */
  List<JobEvent> events();

  /**
   * Calls a listener with each event of the CronJob itself: those so far, those that follow, and
   * one that happens again with its new count.
   *
   * <p>Calls come one at a time and in order. What the listener throws is logged and dropped.
   *
   * @param listener called with the event
   * @return the listener's place, to end the calls
   */
  Subscription onEvent(Consumer<JobEvent> listener);

  /**
   * Prints the CronJob as {@code kubectl describe cronjob} does.
   *
   * @return several lines, each with its end; of a deleted CronJob, as it was last
   */
  String describe();

  /**
   * Starts a Job now, whatever the schedule says, as {@code kubectl create job --from} does.
   *
   * @param jobName the Job's name
   * @return the running Job
   * @throws IllegalStateException if a Job of that name exists, or the CronJob was deleted
   */
  JobRun trigger(String jobName);

  /**
   * Starts a Job now under a name of its own: the CronJob's, {@code -manual-}, and the first number
   * that none of its Jobs has.
   *
   * @return the running Job
   * @throws IllegalStateException if the CronJob was deleted, or a Job of that name belongs to
   *     somebody else
   */
  default JobRun trigger() {
    Set<String> taken = jobs().stream().map(JobRun::name).collect(Collectors.toSet());
    return trigger(
        IntStream.iterate(1, number -> number + 1)
            .mapToObj(number -> name() + "-manual-" + number)
            .filter(name -> !taken.contains(name))
            .findFirst()
            .orElseThrow());
  }

  /**
   * Changes the CronJob; running Jobs go on as they are.
   *
   * @param cronJob the CronJob as it is to be
   * @throws IllegalArgumentException if the API server would refuse the change, with all that is
   *     wrong with it
   * @throws IllegalStateException if the CronJob was deleted
   */
  void update(CronJob cronJob);

  /**
   * Stops starting Jobs; running ones go on.
   *
   * @throws IllegalStateException if the CronJob was deleted
   */
  void suspend();

  /**
   * Starts Jobs again, at once the last one that was missed if its deadline has not passed.
   *
   * @throws IllegalStateException if the CronJob was deleted
   */
  void resume();

  /**
   * Deletes the CronJob.
   *
   * @param propagation what happens to its Jobs
   */
  void delete(Propagation propagation);

  /**
   * Tells whether the CronJob is no more.
   *
   * @return whether it was deleted
   */
  boolean isDeleted();

  /**
   * Reports what has happened so far: each Job that was started, and each time that was skipped.
   *
   * <p>A runtime that keeps a history reports it; otherwise the report has the Jobs that were not
   * deleted.
   *
   * @return a value that prints itself for a terminal or a browser
   */
  default CronReport report() {
    return CronReports.of(this);
  }
}
