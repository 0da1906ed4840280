package dev.jobwright.conformance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Job of a recorded CronJob, or one here told of in the same words. */
final class CronTraceJob {
  private static final String SCHEDULED_TIME = "batch.kubernetes.io/cronjob-scheduled-timestamp";

  private final Map<String, @Nullable Object> job;

  CronTraceJob(Map<String, @Nullable Object> job) {
    this.job = job;
  }

  /** Returns the minute it was scheduled for, counted from the one the CronJob was created in. */
  int minute() {
    return (int) Data.number(job.get("scheduledMinute"));
  }

  Map<String, @Nullable Object> labels() {
    return Data.map(job.get("labels"));
  }

  Map<String, @Nullable Object> annotations() {
    return Data.map(job.get("annotations"));
  }

  /** Returns the time it was scheduled for, as its annotation says. */
  Optional<String> scheduledTime() {
    return Optional.ofNullable(annotations().get(SCHEDULED_TIME)).map(Object::toString);
  }

  Duration createdAt() {
    return Data.seconds(job.get("created"));
  }

  /** Returns its last condition; {@code "-"} when it did not end. */
  String finished() {
    return job.get("finished") == null ? "-" : Data.text(job.get("finished"));
  }

  Optional<Duration> finishedAt() {
    return moment("finishedAt");
  }

  Optional<Duration> deletedAt() {
    return moment("deletedAt");
  }

  /** Tells whether it was deleted and why, as far as one can see from outside. */
  String deletion(Optional<Duration> cronJobDeletedAt) {
    Optional<Duration> deletedAt = deletedAt();
    if (deletedAt.isEmpty()) {
      return "kept";
    }
    if (cronJobDeletedAt.isPresent() && deletedAt.get().compareTo(cronJobDeletedAt.get()) >= 0) {
      return "deleted with the CronJob";
    }
    return finishedAt().isPresent() ? "deleted as old" : "deleted while it ran";
  }

  /** Returns when something was seen of it. */
  List<Duration> moments() {
    return Stream.of(Optional.of(createdAt()), finishedAt(), deletedAt())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Duration> moment(String field) {
    return Optional.ofNullable(job.get(field)).map(Data::seconds);
  }
}
