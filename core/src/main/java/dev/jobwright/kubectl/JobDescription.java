package dev.jobwright.kubectl;

import dev.jobwright.model.ApiWord;
import dev.jobwright.model.CompletionMode;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.LabelSelector;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code kubectl describe job}. */
final class JobDescription {
  private static final int LONGEST_INDEXES = 50;

  private final Description text = new Description();
  private final JobSpec spec;
  private final JobStatus status;

  private JobDescription(JobSpec spec, JobStatus status) {
    this.spec = spec;
    this.status = status;
  }

  static String of(Job job, JobStatus status, List<JobEvent> events, Instant now) {
    JobDescription description = new JobDescription(job.spec(), status);
    description.addMetadata(job.metadata());
    description.addSpec();
    description.addTimes();
    description.addCounts();
    PodTemplateDescription.add(description.text, job.spec().template());
    EventDescription.add(description.text, events, now);
    return description.text.toString();
  }

  private void addMetadata(ObjectMeta metadata) {
    text.field(0, "Name", Objects.requireNonNullElse(metadata.name(), ""));
    text.field(0, "Namespace", Objects.requireNonNullElse(metadata.namespace(), "default"));
    text.field(0, "Selector", selector(spec.selector()));
    text.labels("Labels", metadata.labels());
    text.annotations("Annotations", metadata.annotations());
    String controller = controller(metadata.other());
    addIfSet("Controlled By", controller);
  }

  private static String selector(@Nullable LabelSelector selector) {
    if (selector == null) {
      return "<none>";
    }
    return String.join(",", Description.entries(selector.matchLabels(), "=").toList());
  }

  private static @Nullable String controller(Map<String, Object> metadata) {
    if (metadata.get("ownerReferences") instanceof List<?> owners) {
      for (Object owner : owners) {
        if (owner instanceof Map<?, ?> reference
            && Boolean.TRUE.equals(reference.get("controller"))) {
          return reference.get("kind") + "/" + reference.get("name");
        }
      }
    }
    return null;
  }

  private void addSpec() {
    addIfSet("Parallelism", spec.parallelism());
    text.field(0, "Completions", spec.completions() == null ? "<unset>" : spec.completions());
    addIfSet("Completion Mode", word(spec.completionMode()));
    addIfSet("Suspend", spec.suspend());
    addIfSet("Backoff Limit", spec.backoffLimit());
    addIfSet("TTL Seconds After Finished", seconds(spec.ttlAfterFinished()));
  }

  private void addTimes() {
    Instant start = status.startTime();
    Instant end = status.completionTime();
    addIfSet("Start Time", start == null ? null : Times.rfc1123(start));
    addIfSet("Completed At", end == null ? null : Times.rfc1123(end));
    if (start != null && end != null) {
      text.field(0, "Duration", HumanDuration.between(start, end));
    }
    Long deadline = seconds(spec.activeDeadline());
    addIfSet("Active Deadline Seconds", deadline == null ? null : deadline + "s");
  }

  private void addCounts() {
    text.field(
        0,
        "Pods Statuses",
        "%d Active (%d Ready) / %d Succeeded / %d Failed"
            .formatted(status.active(), status.ready(), status.succeeded(), status.failed()));
    if (spec.completionMode() == CompletionMode.INDEXED) {
      text.field(0, "Completed Indexes", capped(status.completedIndexes()));
    }
  }

  /** Cuts a long list of indexes behind the first comma from the fiftieth character on. */
  private static String capped(@Nullable String indexes) {
    if (indexes == null || indexes.isEmpty()) {
      return "<none>";
    }
    int comma = indexes.length() <= LONGEST_INDEXES ? -1 : indexes.indexOf(',', LONGEST_INDEXES);
    return comma < 0 ? indexes : indexes.substring(0, comma + 1) + "...";
  }

  private void addIfSet(String title, @Nullable Object value) {
    if (value != null) {
      text.field(0, title, value);
    }
  }

  private static @Nullable String word(@Nullable ApiWord word) {
    return word == null ? null : word.word();
  }

  private static @Nullable Long seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toSeconds();
  }
}
