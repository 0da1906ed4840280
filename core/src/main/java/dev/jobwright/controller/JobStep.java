package dev.jobwright.controller;

import dev.jobwright.runtime.JobStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the Job controller decided, as a value.
 *
 * @param status the Job's status once the actions are done
 * @param actions what is to be done, in this order; when the API server cannot be reached, the rest
 *     is left out, and a later step makes up for it
 * @param memory what the controller is to be given with the next step, with what became of the
 *     actions {@linkplain JobMemory#created noted in it}
 * @param wakeAt when to step again though nothing has changed; {@code null} for never
 * @param unfinished whether there is more to do as soon as the actions are done
 */
public record JobStep(
    JobStatus status,
    List<JobAction> actions,
    JobMemory memory,
    @Nullable Instant wakeAt,
    boolean unfinished) {

  /** Copies the list. */
  public JobStep {
    actions = List.copyOf(actions);
  }
}
