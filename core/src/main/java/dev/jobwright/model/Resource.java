package dev.jobwright.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource that can stand in a manifest.
 *
 * <p>Immutable, and so safe to share between threads. {@code toString()} shows what is set, without
 * the values of environment variables and HTTP headers; commands and arguments are shown, as {@code
 * kubectl describe} does, and so are no place for a password.
 */
public sealed interface Resource
    permits Job, CronJob, ReplicaSet, StatefulSet, Service, PersistentVolumeClaim {

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
   * Returns a copy with the field at {@code path} set or taken out, for fields of the API that have
   * no method of their own.
   *
   * <p>What holds the field is made when it is not there. An index that is the size of its list
   * adds an element.
   *
   * @param path path of the field as the API server writes it, such as {@code
   *     spec.template.spec.hostNetwork}, {@code spec.template.spec.containers[0].tty} or {@code
   *     metadata.labels[app.kubernetes.io/name]}
   * @param value a string, boolean, number, {@code Duration} in whole seconds, {@link Quantity},
   *     enum of this package, or a list or map of those; null takes the field, map entry or list
   *     element out
   * @return the copy
   * @throws DocumentException if the API has no such field, the value is not of its type, or what
   *     is left lacks something that this resource cannot be without
   */
  Resource with(String path, @Nullable Object value);

  /**
   * Returns the resource that {@code document} stands for.
   *
   * @param document a resource as plain JDK data, with {@code apiVersion} and {@code kind}
   * @return the resource
   * @throws DocumentException if it is no resource of a known kind, lacks a field it cannot be
   *     without, or a field has the wrong type
   */
  static Resource of(Map<String, ?> document) {
    return Kinds.of(document).read(document);
  }
}
