package dev.jobwright.simulation;

import dev.jobwright.controller.ChildJob;
import dev.jobwright.controller.CronAction;
import dev.jobwright.controller.CronController;
import dev.jobwright.controller.CronEvent;
import dev.jobwright.controller.CronPlan;
import dev.jobwright.controller.CronStep;
import dev.jobwright.runtime.CronStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One CronJob at work in simulated time: performs what its controller decides. */
final class CronEngine {
  private final RunModel model;
  private final Outages outages;
  private final Recorder recorder;
  private final Consumer<CronEvent> events;
  private final List<ChildJob> children = new ArrayList<>();
  private final PriorityQueue<Running> running =
      new PriorityQueue<>(Comparator.comparing(Running::endsAt));
  private CronPlan plan;
  private CronStatus status = CronStatus.EMPTY;
  private Instant now;

  /** When to sync next; null for not before something happens. */
  private @Nullable Instant syncAt;

  /** A Job that has not ended, its place in the record, and how it will end by itself. */
  private record Running(String name, int index, Instant endsAt, Ending ending) {}

  CronEngine(
      CronPlan plan,
      RunModel model,
      Outages outages,
      Recorder recorder,
      Instant start,
      Consumer<CronEvent> events) {
    this.plan = plan;
    this.model = model;
    this.outages = outages;
    this.recorder = recorder;
    this.events = events;
    this.now = start;
    this.syncAt = outages.firstUpAt(start);
  }

  /** Lets time pass, up to and including a moment. */
  void runUntil(Instant end) {
    Instant next = nextMoment();
    while (next != null && !next.isAfter(end)) {
      now = next;
      endJobs();
      if (syncAt != null && !syncAt.isAfter(now)) {
        sync();
      }
      next = nextMoment();
    }
    now = end;
  }

  /** Changes the CronJob now. */
  void update(CronPlan updated) {
    CronStep step = CronController.updated(plan, updated, status, now);
    plan = updated;
    step.events().forEach(events);
    wake(step.wakeAt());
  }

  private @Nullable Instant nextMoment() {
    Running first = running.peek();
    return first == null || (syncAt != null && syncAt.isBefore(first.endsAt))
        ? syncAt
        : first.endsAt;
  }

  private void endJobs() {
    Running first = running.peek();
    while (first != null && !first.endsAt.isAfter(now)) {
      running.remove();
      end(first);
      wake(now);
      first = running.peek();
    }
  }

  private void end(Running job) {
    boolean succeeded = job.ending == Ending.SUCCEEDED;
    recorder.ended(job.index, now, job.ending);
    for (int i = 0; i < children.size(); i++) {
      ChildJob child = children.get(i);
      if (child.name().equals(job.name)) {
        children.set(
            i,
            new ChildJob(
                job.name,
                succeeded ? ChildJob.State.COMPLETE : ChildJob.State.FAILED,
                child.startTime(),
                succeeded ? now.truncatedTo(ChronoUnit.SECONDS) : null));
      }
    }
  }

  private void sync() {
    syncAt = null;
    Instant lastScheduleTime = status.lastScheduleTime();
    CronStep step = CronController.step(plan, status, children, now);
    status = step.status();
    for (CronAction action : step.actions()) {
      perform(action);
    }
    step.events().forEach(events);
    recorder.scheduled(lastScheduleTime, status.lastScheduleTime());
    wake(step.wakeAt());
  }

  private void perform(CronAction action) {
    if (action instanceof CronAction.Create create) {
      start(create);
    } else {
      delete(action.jobName());
    }
  }

  private void start(CronAction.Create create) {
    ModeledRun run = model.runFor(create.scheduledTime());
    int index = recorder.started(create.scheduledTime(), now, running.size());
    running.add(new Running(create.jobName(), index, now.plus(run.duration()), run.ending()));
    children.add(
        new ChildJob(
            create.jobName(),
            ChildJob.State.UNFINISHED,
            now.truncatedTo(ChronoUnit.SECONDS),
            null));
  }

  private void delete(String name) {
    children.removeIf(child -> child.name().equals(name));
    for (Running job : List.copyOf(running)) {
      if (job.name.equals(name)) {
        running.remove(job);
        recorder.ended(job.index, now, Ending.REPLACED);
      }
    }
  }

  private void wake(@Nullable Instant time) {
    if (time != null) {
      Instant up = outages.firstUpAt(time);
      syncAt = syncAt == null || up.isBefore(syncAt) ? up : syncAt;
    }
  }
}
