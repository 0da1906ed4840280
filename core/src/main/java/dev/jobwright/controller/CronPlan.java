package dev.jobwright.controller;

import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.CronJobSpec;
import dev.jobwright.model.Job;
import dev.jobwright.schedule.Schedule;
import dev.jobwright.schedule.ScheduleParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A CronJob with its schedule read: what its controller needs to know of it.
 *
 * <p>Make one for each version of the CronJob and keep it, since reading a schedule costs more than
 * asking it. Immutable and safe for use by many threads.
 */
public final class CronPlan {
  private static final int SUCCESSFUL_JOBS_KEPT = 3;
  private static final int FAILED_JOBS_KEPT = 1;

  private final CronJob cronJob;
  private final String name;
  private final String uid;
  private final Instant createdAt;
  private final boolean deleting;
  private final @Nullable String zoneProblem;
  private final @Nullable Schedule schedule;
  private final String scheduleProblem;

  private CronPlan(CronJob cronJob, String uid, Instant createdAt, boolean deleting) {
    this.cronJob = cronJob;
    this.name = Objects.requireNonNull(cronJob.metadata().name(), "the CronJob has no name");
    this.uid = uid;
    this.createdAt = createdAt;
    this.deleting = deleting;
    this.zoneProblem = zoneProblem(cronJob.spec().timeZone());
    ScheduleReading reading = ScheduleReading.of(effectiveSchedule());
    this.schedule = reading.schedule();
    this.scheduleProblem = reading.problem();
  }

  /**
   * Reads a CronJob.
   *
   * @param cronJob the CronJob, with a name
   * @param uid its unique id
   * @param createdAt when it was created
   * @return the plan; one with an unreadable schedule starts nothing but says so
   */
  public static CronPlan of(CronJob cronJob, String uid, Instant createdAt) {
    return new CronPlan(cronJob, uid, createdAt, false);
  }

  /**
   * Returns the plan of the same CronJob after an update.
   *
   * @param updated the CronJob with what has changed
   * @return the new plan
   */
  public CronPlan with(CronJob updated) {
    return new CronPlan(updated, uid, createdAt, deleting);
  }

  /**
   * Returns the plan of the same CronJob while it is being deleted: it starts nothing any more.
   *
   * @return the new plan
   */
  public CronPlan deleting() {
    return new CronPlan(cronJob, uid, createdAt, true);
  }

  /**
   * Returns the CronJob.
   *
   * @return the CronJob of this plan
   */
  public CronJob cronJob() {
    return cronJob;
  }

  /**
   * Returns the schedule in the CronJob's time zone.
   *
   * @return the schedule; {@code null} when it cannot be read
   */
  public @Nullable Schedule schedule() {
    return schedule;
  }

  /**
   * Returns the schedule in the CronJob's time zone, of which both must be readable.
   *
   * @return the schedule
   * @throws dev.jobwright.schedule.ScheduleParseException if the schedule cannot be read
   * @throws IllegalArgumentException if Kubernetes does not know the time zone
   */
  public Schedule requireSchedule() {
    if (zoneProblem != null) {
      throw new IllegalArgumentException(
          ("spec.timeZone: \"%s\": %s: write one of the tz database, such as Europe/Berlin, or"
                  + " Etc/GMT-2 for a fixed offset of +02:00")
              .formatted(spec().timeZone(), zoneProblem));
    }
    return schedule == null ? Schedule.parse(scheduleText()) : schedule;
  }

  /**
   * Makes the Job for a time of the schedule: named after the minute, with labels and annotations
   * of the template, the time as an annotation, and owned by the CronJob.
   *
   * @param scheduledTime the time it runs for
   * @return the Job, without the API's defaults
   */
  public Job jobFor(Instant scheduledTime) {
    return new JobFromTemplate(this).scheduledFor(scheduledTime);
  }

  /**
   * Makes a Job to run now, as {@code kubectl create job --from} does.
   *
   * @param jobName the Job's name
   * @return the Job, without the API's defaults
   */
  public Job jobNow(String jobName) {
    return new JobFromTemplate(this).manual(jobName);
  }

  /** Returns the name of the Job for a time: two times in one minute share it. */
  String jobName(Instant scheduledTime) {
    return name + "-" + scheduledTime.getEpochSecond() / 60;
  }

  String name() {
    return name;
  }

  String uid() {
    return uid;
  }

  /**
   * Returns when the CronJob was created.
   *
   * @return the time, in whole seconds
   */
  public Instant createdAt() {
    return createdAt;
  }

  boolean isDeleting() {
    return deleting;
  }

  boolean isSuspended() {
    return Boolean.TRUE.equals(spec().suspend());
  }

  /** Returns why the time zone is unknown to Kubernetes; {@code null} when it is not. */
  @Nullable String zoneProblem() {
    return zoneProblem;
  }

  /** Returns why the schedule cannot be read; empty when it can. */
  String scheduleProblem() {
    return scheduleProblem;
  }

  String scheduleText() {
    return spec().schedule();
  }

  /** Tells whether the schedule names a time zone, which is obeyed but not supported. */
  boolean namesZone() {
    return scheduleText().contains("TZ");
  }

  ConcurrencyPolicy concurrencyPolicy() {
    return Objects.requireNonNullElse(spec().concurrencyPolicy(), ConcurrencyPolicy.ALLOW);
  }

  @Nullable Duration startingDeadline() {
    return spec().startingDeadline();
  }

  int successfulJobsKept() {
    return Objects.requireNonNullElse(spec().successfulJobsHistoryLimit(), SUCCESSFUL_JOBS_KEPT);
  }

  int failedJobsKept() {
    return Objects.requireNonNullElse(spec().failedJobsHistoryLimit(), FAILED_JOBS_KEPT);
  }

  boolean firesLike(CronPlan other) {
    return scheduleText().equals(other.scheduleText())
        && Objects.equals(spec().timeZone(), other.spec().timeZone());
  }

  private CronJobSpec spec() {
    return cronJob.spec();
  }

  private String effectiveSchedule() {
    ZoneId zone = spec().timeZone();
    return namesZone() || zone == null || zoneProblem != null
        ? scheduleText()
        : "TZ=" + zone + " " + scheduleText();
  }

  private static @Nullable String zoneProblem(@Nullable ZoneId zone) {
    String problem = ScheduleReading.of("TZ=" + (zone == null ? "" : zone) + " @daily").problem();
    return problem.isEmpty() ? null : problem.replaceFirst("^provided bad location .*?: ", "");
  }

  /** A schedule, or why it cannot be read. */
  private record ScheduleReading(@Nullable Schedule schedule, String problem) {

    static ScheduleReading of(String text) {
      try {
        return new ScheduleReading(Schedule.parse(text), "");
      } catch (ScheduleParseException e) {
        return new ScheduleReading(null, e.reason());
      }
    }
  }
}
