package dev.jobwright.controller;

import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.runtime.CronStatus;
import dev.jobwright.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One sync of a CronJob: takes in its Jobs, deletes old ones, and starts the one that is due. */
final class CronSync {
  /** Kubernetes wakes a little late on purpose, against clocks that differ. */
  private static final Duration WAKE_DELAY = Duration.ofMillis(100);

  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final CronPlan plan;
  private final List<ChildJob> children;
  private final Predicate<String> nameTaken;
  private final Instant now;
  private final ActiveJobs active;
  private final List<CronAction> actions = new ArrayList<>(2);
  private final List<CronEvent> events = new ArrayList<>(2);
  private @Nullable Instant lastScheduleTime;

  CronSync(
      CronPlan plan,
      CronStatus status,
      List<ChildJob> children,
      Predicate<String> nameTaken,
      Instant now) {
    this.plan = plan;
    this.children = children;
    this.nameTaken = nameTaken;
    this.now = now;
    active = new ActiveJobs(status, events);
    lastScheduleTime = status.lastScheduleTime();
  }

  CronStep run() {
    for (ChildJob old : CronHistory.superfluous(plan, children)) {
      delete(old.name());
    }
    active.takeIn(children);
    Instant wakeAt = plan.isDeleting() ? null : startWhatIsDue();
    return step(wakeAt);
  }

  /** Decides when to sync next after a change of the schedule: at once if it never fires. */
  CronStep requeue() {
    Schedule schedule = plan.schedule();
    if (schedule == null) {
      events.add(
          CronEvent.warning(
              "UnParseableCronJobSchedule",
              "unparseable schedule for cronjob: " + plan.scheduleText()));
      return step(null);
    }
    return step(Objects.requireNonNullElse(nextWake(schedule), now));
  }

  private CronStep step(@Nullable Instant wakeAt) {
    CronStatus status =
        new CronStatus(active.names(), lastScheduleTime, active.lastSuccessfulTime());
    return new CronStep(status, actions, events, wakeAt);
  }

  /** Returns when to sync again; {@code null} when only a change can help. */
  private @Nullable Instant startWhatIsDue() {
    if (plan.zoneProblem() != null) {
      warning(
          "UnknownTimeZone",
          "invalid timeZone: \"%s\": %s"
              .formatted(plan.cronJob().spec().timeZone(), plan.zoneProblem()));
      return null;
    }
    if (plan.isSuspended()) {
      return null;
    }
    warnOfZoneInSchedule();
    Schedule schedule = plan.schedule();
    if (schedule == null) {
      warning(
          "UnparseableSchedule",
          "unparseable schedule: \"%s\" : %s"
              .formatted(plan.scheduleText(), plan.scheduleProblem()));
      return null;
    }
    return startWhatIsDue(schedule);
  }

  private void warnOfZoneInSchedule() {
    if (plan.namesZone()) {
      warning(
          "UnsupportedSchedule",
          ("CRON_TZ or TZ used in schedule \"%s\" is not officially supported, see"
                  + " https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/"
                  + " for more details")
              .formatted(plan.scheduleText()));
    }
  }

  private @Nullable Instant startWhatIsDue(Schedule schedule) {
    MissedTimes missed = MissedTimes.between(earliestWithinDeadline(), now, schedule);
    if (!missed.regular()) {
      warning(
          "InvalidSchedule",
          "invalid schedule: %s : time difference between two schedules is less than 1 second"
              .formatted(plan.scheduleText()));
      return null;
    }
    Instant scheduled = missed.mostRecent();
    if (scheduled == null) {
      return nextWake(schedule);
    }
    if (missed.areMany()) {
      warning(
          "TooManyMissedTimes",
          "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check"
              + " clock skew");
    }
    String name = plan.jobName(scheduled);
    return mayStart(scheduled, name) && !start(scheduled, name) ? null : nextWake(schedule);
  }

  private boolean mayStart(Instant scheduled, String name) {
    Duration deadline = plan.startingDeadline();
    if (deadline != null && scheduled.plus(deadline).isBefore(now)) {
      warning(
          "MissSchedule", "Missed scheduled time to start a job: " + RFC_1123.format(scheduled));
      return false;
    }
    if (active.contains(name) || scheduled.equals(lastScheduleTime)) {
      return false;
    }
    if (plan.concurrencyPolicy() == ConcurrencyPolicy.FORBID && !active.isEmpty()) {
      normal(
          "JobAlreadyActive",
          "Not starting job because prior execution is running and concurrency policy is Forbid");
      return false;
    }
    return true;
  }

  /** Starts the Job for a time; returns whether it is there and the CronJob's own. */
  private boolean start(Instant scheduled, String name) {
    if (plan.concurrencyPolicy() == ConcurrencyPolicy.REPLACE) {
      active.names().forEach(this::delete);
    }
    if (!isChild(name)) {
      if (nameTaken.test(name)) {
        return false;
      }
      actions.add(new CronAction.Create(name, scheduled));
      normal("SuccessfulCreate", "Created job " + name);
    }
    active.add(name);
    lastScheduleTime = scheduled;
    return true;
  }

  /** Tells whether a Job that was not deleted in this sync has the name. */
  private boolean isChild(String name) {
    for (ChildJob child : children) {
      if (child.name().equals(name)) {
        return !actions.contains(new CronAction.Delete(name));
      }
    }
    return false;
  }

  private void delete(String name) {
    actions.add(new CronAction.Delete(name));
    active.remove(name);
    normal("SuccessfulDelete", "Deleted job " + name);
  }

  private Instant earliest() {
    return lastScheduleTime == null ? plan.createdAt() : lastScheduleTime;
  }

  private Instant earliestWithinDeadline() {
    Duration deadline = plan.startingDeadline();
    Instant earliest = earliest();
    return deadline != null && now.minus(deadline).isAfter(earliest)
        ? now.minus(deadline)
        : earliest;
  }

  private @Nullable Instant nextWake(Schedule schedule) {
    Instant next = MissedTimes.between(earliest(), now, schedule).nextAfter(now, schedule);
    return next == null ? null : next.plus(WAKE_DELAY);
  }

  private void normal(String reason, String message) {
    events.add(CronEvent.normal(reason, message));
  }

  private void warning(String reason, String message) {
    events.add(CronEvent.warning(reason, message));
  }
}
