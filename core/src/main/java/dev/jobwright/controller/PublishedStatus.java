package dev.jobwright.controller;

import dev.jobwright.report.Counts;
import dev.jobwright.runtime.JobStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The status of a Job as of the last time that it was written. */
final class PublishedStatus {
  private final ManagedJob job;
  private int active;
  private int ready;
  private int terminating;
  private boolean hasFailedIndexes;

  PublishedStatus(ManagedJob job) {
    this.job = job;
  }

  /** Writes the present counts of the pods into it. */
  void publish() {
    active = job.pods.active();
    ready = job.pods.ready();
    terminating = job.pods.terminating();
    hasFailedIndexes |= job.plan().hasLimitPerIndex();
  }

  /** Goes on from a status that was written before. */
  void restore(JobStatus before) {
    hasFailedIndexes = before.failedIndexes() != null;
  }

  JobStatus status() {
    Indexes indexes = job.indexes;
    return new JobStatus(
        active,
        ready,
        terminating,
        job.succeeded(),
        job.failedPods,
        indexes.completed.isEmpty() ? null : indexes.completed.toString(),
        hasFailedIndexes ? indexes.failed.toString() : null,
        job.conditions.asList(),
        time(job.startTime),
        time(job.completionTime));
  }

  private static @Nullable Instant time(long millis) {
    return millis < 0 ? null : Seconds.instant(millis);
  }

  Counts counts(long now) {
    return new Counts(
        Instant.ofEpochMilli(now), active, terminating, job.succeeded(), job.failedPods);
  }
}
