package dev.jobwright.kubectl;

import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.CronJobSpec;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.runtime.CronStatus;
import dev.jobwright.runtime.JobEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code kubectl describe cronjob}. */
final class CronJobDescription {
  private static final String UNSET = "<unset>";

  private CronJobDescription() {}

  static String of(CronJob cronJob, CronStatus status, List<JobEvent> events, Instant now) {
    Description text = new Description();
    ObjectMeta metadata = cronJob.metadata();
    text.field(0, "Name", Objects.requireNonNullElse(metadata.name(), ""));
    text.field(0, "Namespace", Objects.requireNonNullElse(metadata.namespace(), "default"));
    text.labels("Labels", metadata.labels());
    text.annotations("Annotations", metadata.annotations());
    addSpec(text, cronJob.spec());
    addJobTemplate(text, cronJob.spec().jobTemplate().spec());
    Instant last = status.lastScheduleTime();
    text.field(0, "Last Schedule Time", last == null ? UNSET : Times.rfc1123(last));
    text.field(
        0,
        "Active Jobs",
        status.active().isEmpty() ? "<none>" : String.join(", ", status.active()));
    EventDescription.add(text, events, now);
    return text.toString();
  }

  private static void addSpec(Description text, CronJobSpec spec) {
    ConcurrencyPolicy policy =
        Objects.requireNonNullElse(spec.concurrencyPolicy(), ConcurrencyPolicy.ALLOW);
    text.field(0, "Schedule", spec.schedule());
    text.field(0, "Concurrency Policy", policy.word());
    text.field(0, "Suspend", Boolean.TRUE.equals(spec.suspend()) ? "True" : "False");
    text.field(0, "Time Zone", spec.timeZone() == null ? UNSET : spec.timeZone().getId());
    text.field(0, "Successful Job History Limit", orUnset(spec.successfulJobsHistoryLimit()));
    text.field(0, "Failed Job History Limit", orUnset(spec.failedJobsHistoryLimit()));
    text.field(0, "Starting Deadline Seconds", seconds(spec.startingDeadline()));
  }

  private static void addJobTemplate(Description text, JobSpec spec) {
    text.field(0, "Selector", UNSET);
    text.field(0, "Parallelism", orUnset(spec.parallelism()));
    text.field(0, "Completions", orUnset(spec.completions()));
    if (spec.activeDeadline() != null) {
      text.field(0, "Active Deadline Seconds", seconds(spec.activeDeadline()));
    }
    PodTemplateDescription.add(text, spec.template());
  }

  private static String orUnset(@Nullable Object value) {
    return value == null ? UNSET : value.toString();
  }

  private static String seconds(@Nullable Duration duration) {
    return duration == null ? UNSET : duration.toSeconds() + "s";
  }
}
