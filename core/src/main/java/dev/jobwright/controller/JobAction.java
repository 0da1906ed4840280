package dev.jobwright.controller;

import dev.jobwright.model.PodTemplate;
import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.JobStatus;
import org.jspecify.annotations.Nullable;

/** Something the Job controller wants done, as a value. */
public sealed interface JobAction {

  /**
   * Create a pod, and record {@link #created} or {@link #refused}.
   *
   * @param pod the pod as it is to be created, with a {@code generateName}, its owner and its
   *     finalizer
   * @param completionIndex the index it is to work on; {@code null} when the Job is not Indexed
   * @param batch the number of its batch, from 0: if a pod of a batch is refused, no pod of a later
   *     one is to be created
   */
  record CreatePod(PodTemplate pod, @Nullable Integer completionIndex, int batch)
      implements JobAction {

    /**
     * Returns the event to record when the pod was created.
     *
     * @param podName the name it was given
     * @return the event
     */
    public static RecordEvent created(String podName) {
      return new RecordEvent(EventType.NORMAL, PodSupply.CREATED, PodSupply.CREATED_POD + podName);
    }

    /**
     * Returns the event to record when the pod was refused.
     *
     * @param error why, in the API server's words
     * @return the event
     */
    public static RecordEvent refused(String error) {
      return new RecordEvent(
          EventType.WARNING, PodSupply.NOT_CREATED, PodSupply.ERROR_CREATING + error);
    }
  }

  /**
   * Delete a pod, and record {@link #deleted}.
   *
   * @param uid its unique id
   * @param name its name
   */
  record DeletePod(String uid, String name) implements JobAction {

    /**
     * Returns the event to record when the deletion was accepted.
     *
     * @return the event
     */
    public RecordEvent deleted() {
      return new RecordEvent(EventType.NORMAL, PodSupply.DELETED, PodSupply.DELETED_POD + name);
    }
  }

  /**
   * Remove the finalizer {@link StoredPod#FINALIZER} from a pod.
   *
   * @param uid its unique id
   * @param name its name
   */
  record ReleasePod(String uid, String name) implements JobAction {}

  /**
   * Write the Job's status.
   *
   * @param status the status
   * @param uncounted the pods it names and does not count yet
   */
  record UpdateStatus(JobStatus status, UncountedPods uncounted) implements JobAction {

    /**
     * Returns the status to write when some pods could not be created.
     *
     * @param notCreated how many
     * @return the new value
     */
    public UpdateStatus without(int notCreated) {
      return new UpdateStatus(
          new JobStatus(
              status.active() - notCreated,
              status.ready(),
              status.terminating(),
              status.succeeded(),
              status.failed(),
              status.completedIndexes(),
              status.failedIndexes(),
              status.conditions(),
              status.startTime(),
              status.completionTime()),
          uncounted);
    }
  }

  /**
   * Record an event about the Job.
   *
   * @param type whether it is to be worried about
   * @param reason one word for what happened
   * @param message what happened, as a sentence
   */
  record RecordEvent(EventType type, String reason, String message) implements JobAction {
    /** The component that says so. */
    public static final String SOURCE = ManagedJob.JOB_CONTROLLER;
  }
}
