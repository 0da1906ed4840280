package dev.jobwright.k8s.testing;

import dev.jobwright.controller.JobAction.UpdateStatus;
import dev.jobwright.controller.StoredJob;
import dev.jobwright.controller.UncountedPods;
import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.k8s.objects.JobReader;
import dev.jobwright.k8s.objects.Seen;
import dev.jobwright.model.CronJob;
import dev.jobwright.runtime.CronStatus;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads Jobs and CronJobs as they are stored, and writes their status. */
final class JobDocuments {

  private JobDocuments() {}

  static StoredJob job(Map<String, Object> object) {
    Map<String, Object> uncounted = Doc.map(object, "status", "uncountedTerminatedPods");
    return new StoredJob(
        JobReader.job(seen(object)),
        Doc.uid(object),
        created(object),
        Doc.isDeleting(object),
        status(object),
        new UncountedPods(Doc.texts(uncounted, "succeeded"), Doc.texts(uncounted, "failed")));
  }

  static CronJob cronJob(Map<String, Object> object) {
    return JobReader.cronJob(seen(object));
  }

  static Instant created(Map<String, Object> object) {
    return Objects.requireNonNullElse(
        Doc.time(Doc.map(object, "metadata"), "creationTimestamp"), Instant.EPOCH);
  }

  /** Returns the uid of the object that controls another; empty when none does. */
  static String controller(Map<String, Object> object) {
    return seen(object).owner();
  }

  static JobStatus status(Map<String, Object> object) {
    return JobReader.status(seen(object));
  }

  static Seen seen(Map<String, Object> object) {
    return Seen.of(new Fields(object));
  }

  /** Returns a Job's status as the API has it. */
  static Map<String, Object> write(UpdateStatus update) {
    JobStatus status = update.status();
    Map<String, Object> document = new LinkedHashMap<>();
    putUnlessZero(document, "active", status.active());
    document.put("ready", status.ready());
    document.put("terminating", status.terminating());
    putUnlessZero(document, "succeeded", status.succeeded());
    putUnlessZero(document, "failed", status.failed());
    put(document, "completedIndexes", status.completedIndexes());
    put(document, "failedIndexes", status.failedIndexes());
    put(document, "startTime", status.startTime());
    put(document, "completionTime", status.completionTime());
    Map<String, Object> uncounted = new LinkedHashMap<>();
    putUnlessEmpty(uncounted, "succeeded", update.uncounted().succeeded());
    putUnlessEmpty(uncounted, "failed", update.uncounted().failed());
    document.put("uncountedTerminatedPods", uncounted);
    List<Object> conditions = new ArrayList<>();
    status.conditions().forEach(condition -> conditions.add(write(condition)));
    putUnlessEmpty(document, "conditions", conditions);
    return document;
  }

  private static Map<String, Object> write(JobCondition condition) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", condition.type());
    document.put("status", condition.status().word());
    put(document, "lastProbeTime", condition.lastProbeTime());
    put(document, "lastTransitionTime", condition.lastTransitionTime());
    document.put("reason", condition.reason());
    document.put("message", condition.message());
    return document;
  }

  static CronStatus cronStatus(Map<String, Object> object) {
    return JobReader.cronStatus(seen(object));
  }

  /**
   * Returns a CronJob's status as the API has it.
   *
   * @param jobs the Jobs of its namespace, by name
   */
  static Map<String, Object> write(CronStatus status, Map<String, Map<String, Object>> jobs) {
    Map<String, Object> document = new LinkedHashMap<>();
    List<Object> active = new ArrayList<>();
    for (String name : status.active()) {
      Map<String, Object> job = jobs.get(name);
      if (job != null) {
        active.add(EventRecorder.reference(ResourceType.JOBS, job));
      }
    }
    putUnlessEmpty(document, "active", active);
    put(document, "lastScheduleTime", status.lastScheduleTime());
    put(document, "lastSuccessfulTime", status.lastSuccessfulTime());
    return document;
  }

  static void put(Map<String, Object> document, String name, @Nullable Object value) {
    if (value != null) {
      document.put(name, value.toString());
    }
  }

  private static void putUnlessZero(Map<String, Object> document, String name, int number) {
    if (number != 0) {
      document.put(name, number);
    }
  }

  static void putUnlessEmpty(Map<String, Object> document, String name, List<?> list) {
    if (!list.isEmpty()) {
      document.put(name, new ArrayList<>(list));
    }
  }
}
