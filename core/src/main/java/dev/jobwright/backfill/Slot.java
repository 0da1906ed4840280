package dev.jobwright.backfill;

import dev.jobwright.backfill.BackfillJob.Origin;
import dev.jobwright.backfill.BackfillJob.State;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Subscription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One time of a backfill, and what becomes of it. Guarded by the backfill it belongs to. */
final class Slot {
  private final Instant time;
  private final Job job;
  private State state = State.WAITING;
  private Origin origin = Origin.NONE;
  private @Nullable JobRun run;
  private @Nullable Subscription subscription;
  private String problem = "";

  Slot(Instant time, Job job) {
    this.time = time;
    this.job = job;
  }

  Job job() {
    return job;
  }

  String jobName() {
    return String.valueOf(job.metadata().name());
  }

  State state() {
    return state;
  }

  @Nullable JobRun run() {
    return run;
  }

  /** Takes the turn. */
  void begin() {
    state = State.RUNNING;
  }

  void runsAs(JobRun run, Origin origin) {
    this.run = run;
    this.origin = origin;
  }

  void watchedBy(Subscription subscription) {
    if (state.isOver()) {
      subscription.close();
    } else {
      this.subscription = subscription;
    }
  }

  void refused(String problem) {
    this.problem = problem;
    end(State.REFUSED);
  }

  void end(State state) {
    this.state = state;
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  BackfillJob snapshot() {
    return new BackfillJob(time, jobName(), state, origin, run, problem);
  }

  /** Finds out how far a Job is; one that has ended and was deleted then has ended. */
  static State stateOf(JobRun run) {
    if (run.status().has(JobCondition.COMPLETE)) {
      return State.SUCCEEDED;
    }
    if (run.status().has(JobCondition.FAILED)) {
      return State.FAILED;
    }
    return run.isDeleted() ? State.DELETED : State.RUNNING;
  }
}
