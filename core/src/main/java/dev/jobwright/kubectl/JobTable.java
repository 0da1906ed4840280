package dev.jobwright.kubectl;

import dev.jobwright.model.JobSpec;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code kubectl get jobs}. */
final class JobTable {
  private static final List<String> TITLES =
      List.of("NAME", "STATUS", "COMPLETIONS", "DURATION", "AGE");

  private JobTable() {}

  static List<List<String>> rows(List<JobRow> jobs, Instant now) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(TITLES);
    for (JobRow row : jobs) {
      rows.add(
          List.of(
              Objects.requireNonNullElse(row.job().name(), ""),
              status(row),
              completions(row.job().spec(), row.status()),
              duration(row.status(), now),
              HumanDuration.between(row.creationTime(), now)));
    }
    return rows;
  }

  private static String status(JobRow row) {
    if (row.status().isFinished()) {
      return row.status().has(JobCondition.COMPLETE) ? JobCondition.COMPLETE : JobCondition.FAILED;
    }
    if (row.deleting()) {
      return "Terminating";
    }
    List<String> shown =
        List.of(
            JobCondition.SUSPENDED, JobCondition.FAILURE_TARGET, JobCondition.SUCCESS_CRITERIA_MET);
    return shown.stream().filter(row.status()::has).findFirst().orElse("Running");
  }

  private static String completions(JobSpec spec, JobStatus status) {
    if (spec.completions() != null) {
      return status.succeeded() + "/" + spec.completions();
    }
    int parallelism = Objects.requireNonNullElse(spec.parallelism(), 0);
    return status.succeeded() + (parallelism > 1 ? "/1 of " + parallelism : "/1");
  }

  private static String duration(JobStatus status, Instant now) {
    if (status.startTime() == null) {
      return "";
    }
    Instant end = status.completionTime() == null ? now : status.completionTime();
    return HumanDuration.between(status.startTime(), end);
  }
}
