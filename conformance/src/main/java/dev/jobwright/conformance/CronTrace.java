package dev.jobwright.conformance;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.Resource;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A CronJob that was recorded on a real cluster: what was posted, what was done, what came. */
final class CronTrace {
  /** When a CronJob was created, in the minute from which its recording counts. */
  static final Duration CREATED = Duration.ofSeconds(5);

  /** The minute of recordings in which no Job tells it. */
  private static final Instant ANY_MINUTE = Instant.parse("2026-11-23T14:19:00Z");

  /** How long after the last thing seen it is certain that nothing else followed. */
  private static final Duration CALM = Duration.ofSeconds(2);

  private final Map<String, @Nullable Object> document;
  private final List<CronTraceJob> jobs;
  private final List<CronTraceStatus> statuses;

  CronTrace(Map<String, @Nullable Object> document) {
    this.document = document;
    jobs = Data.list(document.get("jobs")).stream().map(Data::map).map(CronTraceJob::new).toList();
    statuses =
        Data.list(document.get("statusHistory")).stream()
            .map(Data::map)
            .map(CronTraceStatus::new)
            .toList();
  }

  String name() {
    return Data.text(document.get("name"));
  }

  /** Returns the CronJob as it was posted. */
  CronJob cronJob() {
    Map<String, Object> cronJob = new LinkedHashMap<>();
    Data.map(document.get("cronJob"))
        .forEach((field, value) -> cronJob.put(field, Objects.requireNonNull(value)));
    return (CronJob) Resource.of(cronJob);
  }

  /** Returns what was done to the CronJob, in the order of time. */
  List<CronTraceAction> actions() {
    return Data.list(document.get("actions")).stream()
        .map(Data::map)
        .map(CronTraceAction::new)
        .toList();
  }

  List<CronTraceJob> jobs() {
    return jobs;
  }

  List<CronTraceStatus> statuses() {
    return statuses;
  }

  /** Returns the kinds of events, and how many event objects there were of each. */
  List<String> events() {
    return Data.list(document.get("events")).stream()
        .map(Data::map)
        .map(
            event ->
                "%s %s \"%s\" x%d"
                    .formatted(
                        event.get("type"),
                        event.get("reason"),
                        event.get("message"),
                        (int) Data.number(event.get("count"))))
        .sorted()
        .toList();
  }

  /** Returns the minute from which the recording counts. */
  Instant minute() {
    for (CronTraceJob job : jobs) {
      Optional<String> time = job.scheduledTime();
      if (time.isPresent()) {
        return OffsetDateTime.parse(time.get())
            .toInstant()
            .truncatedTo(ChronoUnit.MINUTES)
            .minus(job.minute(), ChronoUnit.MINUTES);
      }
    }
    return ANY_MINUTE;
  }

  /** Returns how long the CronJob was watched. */
  Duration end() {
    List<Duration> seen = new ArrayList<>(List.of(CREATED));
    statuses.forEach(status -> seen.add(status.at()));
    jobs.forEach(job -> seen.addAll(job.moments()));
    Duration last = seen.stream().max(Duration::compareTo).orElse(CREATED).plus(CALM);
    Duration observed = Data.seconds(document.get("observedSeconds"));
    return last.compareTo(observed) > 0 ? last : observed;
  }

  /** Tells when the pod of a Job may end at the earliest, as one on the cluster took its time. */
  Instant podEndsNotBefore(String jobName) {
    for (CronTraceJob job : jobs) {
      if (jobName.equals(nameOf(job))) {
        return isOfOnePod()
            ? job.finishedAt().map(minute()::plus).orElse(Instant.MAX)
            : Instant.MIN;
      }
    }
    return Instant.MIN;
  }

  /** Returns the name of a Job, in which its minute is counted from the epoch. */
  private String nameOf(CronTraceJob job) {
    long epochMinute = minute().getEpochSecond() / 60 + job.minute();
    return cronJob().metadata().name() + "-" + epochMinute;
  }

  /** A Job that tries again has several pods, of which the recording does not tell. */
  private boolean isOfOnePod() {
    JobSpec spec = cronJob().spec().jobTemplate().spec();
    return Objects.equals(spec.backoffLimit(), 0)
        && Objects.requireNonNullElse(spec.completions(), 1) == 1
        && Objects.requireNonNullElse(spec.parallelism(), 1) == 1;
  }
}
