package dev.jobwright.k8s;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The kinds of object the runtime asks the API server for, and where they are found. */
enum Kind {
  JOB("batch/v1", "Job", "jobs"),
  CRON_JOB("batch/v1", "CronJob", "cronjobs"),
  POD("v1", "Pod", "pods"),
  EVENT("v1", "Event", "events"),
  REPLICA_SET("apps/v1", "ReplicaSet", "replicasets"),
  STATEFUL_SET("apps/v1", "StatefulSet", "statefulsets"),
  SERVICE("v1", "Service", "services"),
  PERSISTENT_VOLUME_CLAIM("v1", "PersistentVolumeClaim", "persistentvolumeclaims");

  private final String apiVersion;
  private final String word;
  private final String plural;

  Kind(String apiVersion, String word, String plural) {
    this.apiVersion = apiVersion;
    this.word = word;
    this.plural = plural;
  }

  static Kind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("kind: " + word + " is not known"));
  }

  String word() {
    return word;
  }

  /** Returns the name by which a 403 and a Role call the kind. */
  String plural() {
    return plural;
  }

  /** Returns the API group, empty for the core group. */
  String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** Returns the path of all objects of the kind in a namespace. */
  String path(String namespace) {
    String root = apiVersion.indexOf('/') < 0 ? "/api/" : "/apis/";
    return root + apiVersion + "/namespaces/" + encode(namespace) + "/" + plural;
  }

  /** Returns the path of one object. */
  String path(String namespace, String name) {
    return path(namespace) + "/" + encode(name);
  }

  /** Writes a text so that it may stand in a query. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
