package dev.jobwright.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource that can stand in a manifest. Immutable, and so safe to share between threads. */
public sealed interface Resource permits Job, CronJob, ReplicaSet, StatefulSet, Service {

  /** {@return the API group and version, such as {@code batch/v1}} */
  String apiVersion();

  /** {@return the kind, such as {@code Job}} */
  String kind();

  /** {@return name, namespace, labels and annotations} */
  ObjectMeta metadata();

  /** {@return the name, or null when the server is to generate one} */
  default @Nullable String name() {
    return metadata().name();
  }

  /**
   * Returns this resource as plain JDK data, in the order in which people write it.
   *
   * <p>Values are {@code String}, {@code Boolean}, {@code Long}, {@code Double}, {@code List} and
   * {@code Map}; what is not set is left out.
   *
   * @return the document
   */
  Map<String, Object> toDocument();

  /**
   * Returns a copy with the field at {@code path} set, for fields of the API that have no method of
   * their own.
   *
   * @param path path of the field as the API server writes it, such as {@code
   *     spec.template.spec.hostNetwork}, {@code spec.template.spec.containers[0].tty} or {@code
   *     metadata.labels[app.kubernetes.io/name]}
   * @param value a string, boolean, number, enum of this package, or a list or map of those
   * @return the copy
   * @throws IllegalArgumentException if the API has no such field, or the value is not of its type
   */
  Resource with(String path, Object value);

  /**
   * Returns the resource that {@code document} stands for.
   *
   * @param document a resource as plain JDK data, with {@code apiVersion} and {@code kind}
   * @return the resource
   * @throws IllegalArgumentException if it is no resource of a known kind, or a field has the wrong
   *     type; the message begins with the path of the field
   */
  static Resource of(Map<String, ?> document) {
    return Kinds.of(document).read(document);
  }
}
