package dev.jobwright.conformance;

import dev.jobwright.runtime.CronStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A status of a recorded CronJob, or one here told of in the same words. */
final class CronTraceStatus {
  private final Map<String, @Nullable Object> status;

  CronTraceStatus(Map<String, @Nullable Object> status) {
    this.status = status;
  }

  /** Tells of a status here, in seconds from the recording's minute. */
  static CronTraceStatus of(CronStatus status, Instant minute) {
    Map<String, @Nullable Object> words = new LinkedHashMap<>();
    words.put("active", status.active().size());
    words.put("lastScheduleTime", seconds(minute, status.lastScheduleTime()));
    words.put("lastSuccessfulTime", seconds(minute, status.lastSuccessfulTime()));
    return new CronTraceStatus(words);
  }

  private static @Nullable Long seconds(Instant minute, @Nullable Instant time) {
    return time == null ? null : Duration.between(minute, time).toSeconds();
  }

  /** Returns when it was seen. */
  Duration at() {
    return Data.seconds(status.get("at"));
  }

  /** Tells whether the CronJob was there. */
  boolean isPresent() {
    return !Data.text(status.get("type")).equals("DELETED");
  }

  int active() {
    return (int) Data.number(status.get("active"));
  }

  Optional<Duration> lastScheduleTime() {
    return Optional.ofNullable(status.get("lastScheduleTime")).map(Data::seconds);
  }

  Optional<Duration> lastSuccessfulTime() {
    return Optional.ofNullable(status.get("lastSuccessfulTime")).map(Data::seconds);
  }
}
