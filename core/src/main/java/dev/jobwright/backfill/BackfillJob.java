package dev.jobwright.backfill;

import dev.jobwright.runtime.JobRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one time of a backfill, at one moment.
 *
 * @param scheduledTime the time of the schedule
 * @param jobName the name of its Job
 * @param state how far it is
 * @param origin whether its Job was submitted by this backfill
 * @param run its Job; {@code null} while there is none
 * @param problem why the runtime refused its Job; empty otherwise
 */
public record BackfillJob(
    Instant scheduledTime,
    String jobName,
    State state,
    Origin origin,
    @Nullable JobRun run,
    String problem) {

  /** How far the Job of a time is. */
  public enum State {
    /** It waits for its turn. */
    WAITING,
    /** It runs. */
    RUNNING,
    /** It is complete. */
    SUCCEEDED,
    /** It has failed. */
    FAILED,
    /** It was deleted before it ended. */
    DELETED,
    /** The runtime refused it. */
    REFUSED,
    /** The backfill was stopped before its turn. */
    NOT_STARTED;

    /**
     * Tells whether nothing more is to come.
     *
     * @return {@code false} while it waits or runs
     */
    public boolean isOver() {
      return this != WAITING && this != RUNNING;
    }
  }

  /** Where the Job of a time comes from. */
  public enum Origin {
    /** There is none yet. */
    NONE,
    /** This backfill submitted it. */
    SUBMITTED,
    /** A Job of that name was there before, and this backfill waits for its end. */
    FOUND
  }
}
