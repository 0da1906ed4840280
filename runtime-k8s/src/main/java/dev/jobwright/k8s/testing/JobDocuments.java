package dev.jobwright.k8s.testing;

import dev.jobwright.controller.JobAction.UpdateStatus;
import dev.jobwright.controller.StoredJob;
import dev.jobwright.controller.UncountedPods;
import dev.jobwright.model.ConditionStatus;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
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
    Map<String, Object> status = Doc.map(object, "status");
    Map<String, Object> uncounted = Doc.map(status, "uncountedTerminatedPods");
    return new StoredJob(
        (Job) resource(object),
        Doc.uid(object),
        created(object),
        Doc.isDeleting(object),
        status(status),
        new UncountedPods(Doc.texts(uncounted, "succeeded"), Doc.texts(uncounted, "failed")));
  }

  static CronJob cronJob(Map<String, Object> object) {
    return (CronJob) resource(object);
  }

  static Instant created(Map<String, Object> object) {
    return Objects.requireNonNullElse(
        Doc.time(Doc.map(object, "metadata"), "creationTimestamp"), Instant.EPOCH);
  }

  /** Returns the uid of the object that controls another; empty when none does. */
  static String controller(Map<String, Object> object) {
    return Doc.maps(Doc.map(object, "metadata"), "ownerReferences").stream()
        .filter(owner -> Boolean.TRUE.equals(owner.get("controller")))
        .map(owner -> Doc.text(owner, "uid"))
        .findFirst()
        .orElse("");
  }

  private static Resource resource(Map<String, Object> object) {
    Map<String, Object> document = Doc.copy(object);
    document.remove("status");
    Doc.metadata(document).remove("managedFields");
    return Resource.of(document);
  }

  static JobStatus status(Map<String, Object> status) {
    return new JobStatus(
        Doc.number(status, "active", 0),
        Doc.number(status, "ready", 0),
        Doc.number(status, "terminating", 0),
        Doc.number(status, "succeeded", 0),
        Doc.number(status, "failed", 0),
        textOrNull(status, "completedIndexes"),
        textOrNull(status, "failedIndexes"),
        Doc.maps(status, "conditions").stream().map(JobDocuments::condition).toList(),
        Doc.time(status, "startTime"),
        Doc.time(status, "completionTime"));
  }

  private static @Nullable String textOrNull(Map<String, Object> in, String name) {
    return in.get(name) == null ? null : Doc.text(in, name);
  }

  private static JobCondition condition(Map<String, Object> condition) {
    Instant since = time(condition, "lastTransitionTime");
    return new JobCondition(
        Doc.text(condition, "type"),
        status(Doc.text(condition, "status")),
        Doc.text(condition, "reason"),
        Doc.text(condition, "message"),
        time(condition, "lastProbeTime"),
        since);
  }

  static Instant time(Map<String, Object> in, String name) {
    return Objects.requireNonNullElse(Doc.time(in, name), Instant.EPOCH);
  }

  static ConditionStatus status(String word) {
    return switch (word) {
      case "True" -> ConditionStatus.TRUE;
      case "False" -> ConditionStatus.FALSE;
      default -> ConditionStatus.UNKNOWN;
    };
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
    Map<String, Object> status = Doc.map(object, "status");
    return new CronStatus(
        Doc.maps(status, "active").stream().map(one -> Doc.text(one, "name")).toList(),
        Doc.time(status, "lastScheduleTime"),
        Doc.time(status, "lastSuccessfulTime"));
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
