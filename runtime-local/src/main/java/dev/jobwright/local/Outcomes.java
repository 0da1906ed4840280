package dev.jobwright.local;

import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Outcome;

/** Reads how a Job has ended from its conditions. */
final class Outcomes {

  private Outcomes() {}

  static Outcome of(JobStatus status) {
    if (status.has(JobCondition.COMPLETE)) {
      return new Outcome.Succeeded(status);
    }
    return status
        .condition(JobCondition.FAILED)
        .filter(JobCondition::isTrue)
        .<Outcome>map(failed -> new Outcome.Failed(failed.reason(), failed.message(), status))
        .orElseGet(() -> new Outcome.StillRunning(status));
  }
}
