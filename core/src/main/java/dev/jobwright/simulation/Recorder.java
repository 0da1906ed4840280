package dev.jobwright.simulation;

import dev.jobwright.controller.CronPlan;
import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.schedule.Schedule;
import dev.jobwright.simulation.Skipped.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes what a CronJob did, and for which times of its schedule it did nothing. */
final class Recorder {
  private final CronPlan plan;
  private final Outages outages;
  private final Instant from;
  private final RunLog runs;
  private final List<Skipped> skipped = new ArrayList<>();

  /** The last time of the schedule that is accounted for. */
  private Instant accounted;

  private @Nullable Instant lastStarted;
  private Instant lastEnd = Instant.MIN;

  Recorder(CronPlan plan, Outages outages, Instant from) {
    this.plan = plan;
    this.outages = outages;
    this.from = from;
    this.accounted = from;
    this.runs = new RunLog(from);
  }

  int started(Instant scheduledTime, Instant now, int others) {
    lastStarted = scheduledTime;
    return runs.start(scheduledTime, now, others);
  }

  void ended(int index, Instant time, Ending ending) {
    runs.end(index, time, ending);
    lastEnd = time;
  }

  /** Accounts for the times up to the last one that the CronJob has scheduled. */
  void scheduled(@Nullable Instant before, @Nullable Instant after) {
    if (after != null && !after.equals(before)) {
      account(after);
      if (!after.equals(lastStarted)) {
        skipped.add(new Skipped(after, Reason.SAME_MINUTE));
      }
      accounted = after;
    }
  }

  CronForecast finish(Instant to) {
    account(to);
    runs.trim();
    return new CronForecast(
        String.valueOf(plan.cronJob().metadata().name()), from, to, runs, skipped);
  }

  /** Notes all times of the schedule before one that were not accounted for. */
  private void account(Instant end) {
    Schedule schedule = plan.schedule();
    if (schedule == null) {
      return;
    }
    Instant time = schedule.next(accounted).orElse(Instant.MAX);
    while (time.isBefore(end)) {
      skipped.add(new Skipped(time, reason(time)));
      time = schedule.next(time).orElse(Instant.MAX);
    }
  }

  private Reason reason(Instant time) {
    if (Boolean.TRUE.equals(plan.cronJob().spec().suspend())) {
      return Reason.SUSPENDED;
    }
    if (outages.isDownAt(time)) {
      return Reason.CONTROLLER_DOWN;
    }
    boolean forbid = plan.cronJob().spec().concurrencyPolicy() == ConcurrencyPolicy.FORBID;
    return forbid && isRunningAt(time) ? Reason.STILL_RUNNING : Reason.MISSED;
  }

  /** Where only one Job runs at a time, the last one tells. */
  private boolean isRunningAt(Instant time) {
    return lastStarted != null
        && (lastEnd.isAfter(time) || runs.get(runs.size() - 1).ending() == Ending.RUNNING);
  }
}
