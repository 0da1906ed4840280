package dev.jobwright.controller;

import dev.jobwright.report.ConditionLine;
import dev.jobwright.report.Counts;
import dev.jobwright.report.PodReport;
import dev.jobwright.report.RunReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What has become of a Job over time, for its report. */
final class JobHistory {
  private final CountHistory counts = new CountHistory();

  /** Remembers counts of the status, if they have changed. */
  void add(Counts now) {
    counts.add(now);
  }

  /** Puts what is remembered into a report of a Job. */
  RunReport of(ManagedJob job, RunReport report, long now, Function<ManagedPod, String> log) {
    List<PodReport> pods = new ArrayList<>(job.pods.gone());
    job.pods().forEach(pod -> pods.add(pod.report().withLog(log.apply(pod))));
    pods.sort(Comparator.comparing(PodReport::created));
    Instant end = job.isFinished() ? lastOf(report, pods) : Instant.ofEpochMilli(now);
    return report.withHistory(
        job.createdAt(), end, job.podsCreated(), job.pods.mostActive(), pods, counts.all());
  }

  /** Returns when the last thing happened to a Job that has ended. */
  private static Instant lastOf(RunReport report, List<PodReport> pods) {
    Instant last = report.from();
    for (ConditionLine condition : report.conditions()) {
      last = condition.at().isAfter(last) ? condition.at() : last;
    }
    for (PodReport pod : pods) {
      last = pod.ended() != null && pod.ended().isAfter(last) ? pod.ended() : last;
    }
    return last;
  }
}
