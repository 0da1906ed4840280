package dev.jobwright.k8s.testing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of object that the API server holds. */
enum ResourceType {
  NAMESPACES("v1", "Namespace", "namespaces"),
  JOBS("batch/v1", "Job", "jobs"),
  CRON_JOBS("batch/v1", "CronJob", "cronjobs"),
  PODS("v1", "Pod", "pods"),
  EVENTS("v1", "Event", "events"),
  REPLICA_SETS("apps/v1", "ReplicaSet", "replicasets"),
  STATEFUL_SETS("apps/v1", "StatefulSet", "statefulsets"),
  SERVICES("v1", "Service", "services"),
  PERSISTENT_VOLUME_CLAIMS("v1", "PersistentVolumeClaim", "persistentvolumeclaims"),
  CONFIG_MAPS("v1", "ConfigMap", "configmaps"),
  SECRETS("v1", "Secret", "secrets"),
  SERVICE_ACCOUNTS("v1", "ServiceAccount", "serviceaccounts"),
  ROLES("rbac.authorization.k8s.io/v1", "Role", "roles"),
  ROLE_BINDINGS("rbac.authorization.k8s.io/v1", "RoleBinding", "rolebindings"),
  RESOURCE_QUOTAS("v1", "ResourceQuota", "resourcequotas"),
  POD_DISRUPTION_BUDGETS("policy/v1", "PodDisruptionBudget", "poddisruptionbudgets");

  private final String apiVersion;
  private final String kind;
  private final String plural;

  ResourceType(String apiVersion, String kind, String plural) {
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.plural = plural;
  }

  static @Nullable ResourceType of(String apiVersion, String plural) {
    return Arrays.stream(values())
        .filter(type -> type.apiVersion.equals(apiVersion) && type.plural.equals(plural))
        .findFirst()
        .orElse(null);
  }

  String apiVersion() {
    return apiVersion;
  }

  String kind() {
    return kind;
  }

  String plural() {
    return plural;
  }

  String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** Returns the name as errors have it, such as {@code jobs.batch}. */
  String qualified() {
    return group().isEmpty() ? plural : plural + "." + group();
  }

  boolean isNamespaced() {
    return this != NAMESPACES;
  }

  /** Tells whether the status can be written only apart from the rest. */
  boolean hasStatus() {
    return List.of(
            JOBS, CRON_JOBS, PODS, REPLICA_SETS, STATEFUL_SETS, SERVICES, POD_DISRUPTION_BUDGETS)
        .contains(this);
  }

  /** Tells whether the answer to a deletion is the object, and not a word that it was done. */
  boolean isReturnedWhenDeleted() {
    return List.of(PODS, SERVICES, SERVICE_ACCOUNTS, RESOURCE_QUOTAS).contains(this);
  }

  /** Tells whether the object counts the changes of its spec. */
  boolean hasGeneration() {
    return List.of(JOBS, CRON_JOBS, PODS, REPLICA_SETS, STATEFUL_SETS).contains(this);
  }
}
