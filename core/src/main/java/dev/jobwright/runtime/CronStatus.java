package dev.jobwright.runtime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of a CronJob at one moment, as the API reports it.
 *
 * @param active the names of its Jobs that have not ended
 * @param lastScheduleTime the time for which it last started a Job; {@code null} before the first
 * @param lastSuccessfulTime when one of its Jobs was last complete; {@code null} before the first
 */
public record CronStatus(
    List<String> active, @Nullable Instant lastScheduleTime, @Nullable Instant lastSuccessfulTime) {

  /** The status of a CronJob that has not started a Job. */
  public static final CronStatus EMPTY = new CronStatus(List.of(), null, null);

  /** Copies the names. */
  public CronStatus {
    active = List.copyOf(active);
  }
}
