package dev.jobwright.report;

import java.time.Duration;
import java.time.Instant;

/**
 * A new start after a failure: of a container in its pod, or a pod in place of another.
 *
 * @param pod the pod that was started, or in which a container was
 * @param inPlace whether it is a restart of a container
 * @param failed when what went before had failed
 * @param started when the container was started again, or the new pod was created
 */
public record Retry(String pod, boolean inPlace, Instant failed, Instant started) {

  /**
   * Returns how long it took.
   *
   * @return the time from the failure to the new start
   */
  public Duration waited() {
    return Duration.between(failed, started);
  }
}
