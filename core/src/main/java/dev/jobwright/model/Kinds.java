package dev.jobwright.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of resource, each with the apiVersion it is written with and its shape. */
record Kinds<R extends Resource>(String apiVersion, String kind, Shape<R, ?> shape) {

  static final Kinds<Job> JOB = new Kinds<>("batch/v1", "Job", JobShape.SHAPE);
  static final Kinds<CronJob> CRON_JOB = new Kinds<>("batch/v1", "CronJob", CronJobShape.SHAPE);
  static final Kinds<ReplicaSet> REPLICA_SET =
      new Kinds<>("apps/v1", "ReplicaSet", ReplicaSetShape.SHAPE);
  static final Kinds<StatefulSet> STATEFUL_SET =
      new Kinds<>("apps/v1", "StatefulSet", StatefulSetShape.SHAPE);
  static final Kinds<Service> SERVICE = new Kinds<>("v1", "Service", ServiceShape.SHAPE);

  static final Kinds<PersistentVolumeClaim> PERSISTENT_VOLUME_CLAIM =
      new Kinds<>("v1", "PersistentVolumeClaim", PersistentVolumeClaimShape.SHAPE);

  private static final List<Kinds<?>> ALL =
      List.of(JOB, CRON_JOB, REPLICA_SET, STATEFUL_SET, SERVICE, PERSISTENT_VOLUME_CLAIM);

  static Kinds<?> of(Map<String, ?> document) {
    Object apiVersion = document.get("apiVersion");
    Object kind = document.get("kind");
    return ALL.stream()
        .filter(each -> each.apiVersion.equals(apiVersion) && each.kind.equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                new DocumentException(
                    "kind", apiVersion + " " + kind + ": must be one of " + known()));
  }

  private static String known() {
    return ALL.stream()
        .map(each -> each.apiVersion + " " + each.kind)
        .collect(Collectors.joining(", "));
  }

  R read(Map<String, ?> document) {
    Map<String, Object> body = new LinkedHashMap<>(document);
    body.remove("apiVersion");
    body.remove("kind");
    return shape.read(body);
  }

  Map<String, Object> write(R resource) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("apiVersion", apiVersion);
    document.put("kind", kind);
    shape.write(resource, new Fields(document));
    return document;
  }

  R with(R resource, String path, @Nullable Object value) {
    return read(DocumentEdit.set(write(resource), path, value));
  }
}
