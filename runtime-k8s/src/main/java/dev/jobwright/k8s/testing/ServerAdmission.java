package dev.jobwright.k8s.testing;

import dev.jobwright.controller.JobAdmission;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.schema.Defaulting;
import dev.jobwright.validation.UpdateState;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks objects before they are stored, and gives them their defaults. */
final class ServerAdmission {
  private static final Set<ResourceType> CHECKED =
      Set.of(
          ResourceType.JOBS,
          ResourceType.CRON_JOBS,
          ResourceType.REPLICA_SETS,
          ResourceType.STATEFUL_SETS,
          ResourceType.SERVICES);

  private ServerAdmission() {}

  /** Returns a new object as it is stored. */
  static Map<String, Object> create(ResourceType type, Map<String, Object> object) {
    Map<String, Object> created = Doc.copy(object);
    if (type.hasStatus()) {
      created.remove("status");
    }
    if (CHECKED.contains(type)) {
      refuse(type, created, Validation.check(asSent(created)));
    }
    return admitted(type, created);
  }

  /** Returns an object as it is stored after a change. */
  static Map<String, Object> update(
      ResourceType type, Map<String, Object> before, Map<String, Object> after) {
    Map<String, Object> updated = admitted(type, after);
    if (CHECKED.contains(type)) {
      refuse(
          type,
          updated,
          Validation.checkUpdate(asWritten(type, before), asWritten(type, updated), state(before)));
    }
    return updated;
  }

  private static void refuse(
      ResourceType type, Map<String, Object> object, List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw ApiError.invalid(type, Doc.name(object), violations);
    }
  }

  /** Leaves out what the server itself has put into the metadata. */
  private static Map<String, Object> asSent(Map<String, Object> object) {
    Map<String, Object> sent = Doc.copy(object);
    sent.remove("status");
    Map<String, Object> metadata = Doc.metadata(sent);
    metadata
        .keySet()
        .retainAll(Set.of("name", "generateName", "namespace", "labels", "annotations"));
    return sent;
  }

  private static Map<String, Object> asWritten(ResourceType type, Map<String, Object> object) {
    Map<String, Object> sent = asSent(object);
    return type == ResourceType.JOBS
        ? JobAdmission.withoutGenerated((Job) Resource.of(sent), Doc.uid(object)).toDocument()
        : sent;
  }

  private static Map<String, Object> admitted(ResourceType type, Map<String, Object> object) {
    return switch (type) {
      case JOBS -> admittedJob(object);
      case CRON_JOBS, REPLICA_SETS, STATEFUL_SETS, SERVICES -> Doc.copy(Defaulting.apply(object));
      case PODS -> admittedPod(object);
      default -> object;
    };
  }

  private static Map<String, Object> admittedJob(Map<String, Object> object) {
    Map<String, Object> sent = Doc.copy(Defaulting.apply(asSent(object)));
    Job job = JobAdmission.admit((Job) Resource.of(sent), Doc.uid(object));
    Map<String, Object> admitted = Doc.copy(object);
    Map<String, Object> document = Doc.copy(job.toDocument());
    admitted.put("spec", document.get("spec"));
    Map<String, Object> labels = Doc.map(document, "metadata", "labels");
    if (!labels.isEmpty()) {
      Doc.metadata(admitted).put("labels", labels);
    }
    return admitted;
  }

  /** Gives a pod the defaults that a Job's template has already. */
  private static Map<String, Object> admittedPod(Map<String, Object> object) {
    Map<String, Object> pod = Doc.copy(object);
    if (pod.get("status") == null) {
      Map<String, Object> status = new LinkedHashMap<>();
      status.put("phase", "Pending");
      status.put("qosClass", "BestEffort");
      pod.put("status", status);
    }
    return pod;
  }

  private static UpdateState state(Map<String, Object> object) {
    Map<String, Object> status = Doc.map(object, "status");
    boolean suspended =
        Doc.maps(status, "conditions").stream()
            .anyMatch(
                condition ->
                    Doc.text(condition, "type").equals(JobCondition.SUSPENDED)
                        && Doc.text(condition, "status").equals("True"));
    return new UpdateState(
        status.get("startTime") != null, Doc.number(status, "active", 0), suspended);
  }
}
