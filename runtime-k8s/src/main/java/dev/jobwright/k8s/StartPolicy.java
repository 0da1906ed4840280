package dev.jobwright.k8s;

import dev.jobwright.runtime.FailureCause;
import java.time.Duration;

/**
 * Says how long to wait for pods that cannot start, before {@code await} gives up.
 *
 * <p>It is asked about images that cannot be pulled, pods that no node takes or that are refused,
 * and ConfigMaps, Secrets and volumes that are missing. A Job that is queued, suspended, or fails
 * by itself is none of its business. Giving up leaves the Job as it is.
 *
 * @param whenFinal how long to wait while {@linkplain FailureCause#isFinal() nothing will change
 *     unless somebody changes it}
 * @param otherwise how long to wait for what may pass, such as a registry's rate limit
 */
public record StartPolicy(Duration whenFinal, Duration otherwise) {

  /** Waits as long as the caller of {@code await} does. */
  public static final StartPolicy PATIENT =
      new StartPolicy(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE));

  /** Gives up after 30 seconds, or after 10 minutes on what may pass. */
  public static final StartPolicy PROMPT =
      new StartPolicy(Duration.ofSeconds(30), Duration.ofMinutes(10));

  boolean isPatient() {
    return equals(PATIENT);
  }

  /** Tells whether the time for a cause is up. */
  boolean givesUp(FailureCause cause, Duration seenFor) {
    boolean keepsFromStarting =
        cause instanceof FailureCause.ImageUnavailable
            || cause instanceof FailureCause.Unschedulable
            || cause instanceof FailureCause.PodRefused
            || cause instanceof FailureCause.MissingReference;
    return keepsFromStarting && seenFor.compareTo(cause.isFinal() ? whenFinal : otherwise) >= 0;
  }
}
