package dev.jobwright.runtime;

import dev.jobwright.model.Job;
import java.time.Duration;
import java.util.List;
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
   * Waits until the Job is complete, failed or deleted.
   *
   * <p>An interrupted caller gets {@link Outcome.StillRunning} and stays interrupted. In virtual
   * time, waiting moves the time.
   *
   * @param atMost how long to wait at most, by the runtime's clock
   * @return how it ended; {@link Outcome.StillRunning} when the time was up first
   */
  Outcome await(Duration atMost);

  /**
   * Returns the Job's pods that were not deleted, oldest first.
   *
   * @return the pods; of very many that ended, the last ones
   */
  List<Pod> pods();

  /**
   * Returns the events of the Job and its pods, oldest first.
   *
   * @return the events
   */
  List<JobEvent> events();

  /**
   * Returns what the first container of a pod has written.
   *
   * @param pod the pod's name
   * @return the log; of a very long one, its end
   * @throws IllegalArgumentException if the Job has no such pod
   */
  String logs(String pod);

  /**
   * Calls a listener whenever the status has changed.
   *
   * <p>Calls come one at a time and in order. A listener that is slow misses statuses in between,
   * never the last. What it throws is logged and dropped.
   *
   * @param listener called with the new status
   * @return the listener's place, to end the calls
   */
  Subscription onChange(Consumer<JobStatus> listener);
}
