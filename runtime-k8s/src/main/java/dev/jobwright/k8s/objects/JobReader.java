package dev.jobwright.k8s.objects;

import dev.jobwright.model.ConditionStatus;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.runtime.CronStatus;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobStatus;
import java.util.Map;

/** Reads Jobs and CronJobs as the API server shows them. */
public final class JobReader {

  private JobReader() {}

  public static Job job(Seen seen) {
    return (Job) resource(seen, "Job");
  }

  public static CronJob cronJob(Seen seen) {
    return (CronJob) resource(seen, "CronJob");
  }

  private static Resource resource(Seen seen, String kind) {
    Map<String, Object> document = seen.object().copy();
    document.put("apiVersion", "batch/v1");
    document.put("kind", kind);
    document.remove("status");
    return Resource.of(document);
  }

  public static JobStatus status(Seen seen) {
    Fields status = seen.object().at("status");
    return new JobStatus(
        status.number("active"),
        status.number("ready"),
        status.number("terminating"),
        status.number("succeeded"),
        status.number("failed"),
        status.textOrNull("completedIndexes"),
        status.textOrNull("failedIndexes"),
        status.all("conditions").map(JobReader::condition).toList(),
        status.time("startTime"),
        status.time("completionTime"));
  }

  private static JobCondition condition(Fields condition) {
    return new JobCondition(
        condition.text("type"),
        conditionStatus(condition),
        condition.text("reason"),
        condition.text("message"),
        condition.seconds("lastProbeTime"),
        condition.seconds("lastTransitionTime"));
  }

  public static ConditionStatus conditionStatus(Fields condition) {
    return switch (condition.text("status")) {
      case "True" -> ConditionStatus.TRUE;
      case "False" -> ConditionStatus.FALSE;
      default -> ConditionStatus.UNKNOWN;
    };
  }

  public static CronStatus cronStatus(Seen seen) {
    Fields status = seen.object().at("status");
    return new CronStatus(
        status.all("active").map(reference -> reference.text("name")).toList(),
        status.time("lastScheduleTime"),
        status.time("lastSuccessfulTime"));
  }
}
