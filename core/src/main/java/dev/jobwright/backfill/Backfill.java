package dev.jobwright.backfill;

import dev.jobwright.controller.CronPlan;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Submits the Jobs that a CronJob would have started in a past span of time.
 *
 * <p>Each Job has the name, the labels and the annotations that the CronJob controller would have
 * given it, so a time is never run twice: where there is a Job of that name already, it is taken
 * for the time's own and not submitted again. The Jobs are not owned by the CronJob: its history
 * limits do not delete them and its deletion leaves them. Its {@code concurrencyPolicy}, {@code
 * startingDeadlineSeconds} and {@code suspend} say nothing about a backfill.
 *
 * <p>Defaults: one Job at a time; a Job that fails does not keep the next ones from running.
 * Immutable: each method returns a new backfill.
 */
public final class Backfill {
  private final CronPlan plan;
  private final Schedule schedule;
  private final List<Instant> times;
  private final int atMost;
  private final boolean stopsOnFailure;

  private Backfill(
      CronPlan plan, Schedule schedule, List<Instant> times, int atMost, boolean stopsOnFailure) {
    this.plan = plan;
    this.schedule = schedule;
    this.times = times;
    this.atMost = atMost;
    this.stopsOnFailure = stopsOnFailure;
  }

  /**
   * Begins a backfill of no time yet.
   *
   * @param cronJob the CronJob, with a name
   * @return a backfill, to be given a span by {@link #between}
   * @throws dev.jobwright.schedule.ScheduleParseException if the schedule cannot be read
   * @throws IllegalArgumentException if Kubernetes does not know the time zone
   */
  public static Backfill of(CronJob cronJob) {
    CronPlan plan = CronPlan.of(cronJob, "", Instant.EPOCH);
    return new Backfill(plan, plan.requireSchedule(), List.of(), 1, false);
  }

  /**
   * Sets the span of time, in place of the one before.
   *
   * @param from begin of the span, included; times of {@code @every} are counted from it
   * @param to end of the span, not included
   * @return a backfill of all times of the schedule in the span
   * @throws IllegalArgumentException if the end is before the begin
   */
  public Backfill between(Instant from, Instant to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "to: %s: is before the begin of the span, %s: write a later time".formatted(to, from));
    }
    boolean begins = schedule.next(from.minusNanos(1)).filter(from::equals).isPresent();
    List<Instant> span =
        Stream.concat(begins ? Stream.of(from) : Stream.empty(), schedule.between(from, to))
            .filter(time -> time.isBefore(to))
            .toList();
    return new Backfill(plan, schedule, span, atMost, stopsOnFailure);
  }

  /**
   * Sets how many Jobs run at a time.
   *
   * @param count the number of Jobs
   * @return a backfill with that limit
   * @throws IllegalArgumentException if the count is not positive
   */
  public Backfill atMost(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("atMost: %d: must be at least 1".formatted(count));
    }
    return new Backfill(plan, schedule, times, count, stopsOnFailure);
  }

  /**
   * Lets no further Job start when one has failed or was deleted; those that run go on.
   *
   * @return a backfill that stops on failure
   */
  public Backfill stopOnFailure() {
    return new Backfill(plan, schedule, times, atMost, true);
  }

  /**
   * Lists the times this backfill runs for.
   *
   * @return the times of the schedule in the span, in order
   */
  public List<Instant> times() {
    return times;
  }

  /**
   * Starts the first Jobs; whenever one ends, the next starts.
   *
   * @param runtime where the Jobs run
   * @return the running backfill
   * @throws IllegalArgumentException if the runtime refuses the Job, with its reasons
   * @throws IllegalStateException if the runtime is closed
   */
  public BackfillRun on(JobRuntime runtime) {
    Objects.requireNonNull(runtime, "runtime");
    List<Slot> slots = times.stream().map(time -> new Slot(time, job(time))).toList();
    BackfillRun run = new BackfillRun(runtime, slots, atMost, stopsOnFailure);
    run.begin();
    return run;
  }

  /** Makes the Job of a time; without an owner, whose unique id only the cluster knows. */
  private Job job(Instant time) {
    Job job = plan.jobFor(time);
    return job.toBuilder().metadata(job.metadata().toBuilder().other(Map.of()).build()).build();
  }
}
