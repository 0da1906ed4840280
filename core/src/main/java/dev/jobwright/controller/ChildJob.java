package dev.jobwright.controller;

import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Job that a CronJob owns, as far as the CronJob's controller looks at it.
 *
 * @param name its name
 * @param state whether and how it has ended
 * @param startTime when it was started; {@code null} when it was not
 * @param completionTime when it was complete; {@code null} when it is not
 */
public record ChildJob(
    String name, State state, @Nullable Instant startTime, @Nullable Instant completionTime) {

  /** Whether and how a Job has ended. */
  public enum State {
    /** It has not ended. */
    UNFINISHED(""),
    /** It has succeeded. */
    COMPLETE(JobCondition.COMPLETE),
    /** It has failed. */
    FAILED(JobCondition.FAILED);

    private final String condition;

    State(String condition) {
      this.condition = condition;
    }

    /** Returns the type of the Job's condition that says so. */
    String condition() {
      return condition;
    }
  }

  /**
   * Takes what is needed from a Job's status.
   *
   * @param name the Job's name
   * @param status the Job's status
   * @return the Job as its CronJob's controller sees it
   */
  public static ChildJob of(String name, JobStatus status) {
    State state =
        status.has(JobCondition.COMPLETE)
            ? State.COMPLETE
            : status.has(JobCondition.FAILED) ? State.FAILED : State.UNFINISHED;
    return new ChildJob(name, state, status.startTime(), status.completionTime());
  }

  boolean isFinished() {
    return state != State.UNFINISHED;
  }
}
