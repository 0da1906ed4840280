package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.runtime.Propagation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Changes to one object: of this uid and no other, with refusals in the words of the interfaces.
 */
final class Changes {
  private final Cluster cluster;
  private final Kind kind;
  private final String name;
  private final String uid;

  Changes(Cluster cluster, Kind kind, String name, String uid) {
    this.cluster = cluster;
    this.kind = kind;
    this.name = name;
    this.uid = uid;
  }

  private String path() {
    return kind.path(cluster.namespace(), name);
  }

  private String by() {
    return "?fieldManager=" + Kind.encode(cluster.fieldManager());
  }

  /** Sets fields of the spec. */
  Fields set(Map<String, ?> spec) {
    Map<String, Object> patch = Map.of("metadata", Map.of("uid", uid), "spec", spec);
    return told(() -> cluster.api().merge(path() + by(), cluster.api().write(patch)));
  }

  /** Replaces the object by another state of itself, as it was read. */
  Fields replace(Map<String, ?> object) {
    return told(() -> cluster.api().replace(path() + by(), cluster.api().write(object)));
  }

  /** Returns the object as it is now, by its owner's asking and not by what is followed. */
  Fields read() {
    return told(
        () -> {
          Fields object = cluster.api().get(path());
          if (!object.at("metadata").text("uid").equals(uid)) {
            throw deleted();
          }
          return object;
        });
  }

  /**
   * Asks for the object's deletion.
   *
   * @return whether it is gone, and not only on its way
   */
  boolean delete(Propagation propagation) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("apiVersion", "v1");
    options.put("kind", "DeleteOptions");
    options.put("propagationPolicy", propagation.word());
    options.put("preconditions", Map.of("uid", uid));
    return cluster.api().delete(path(), cluster.api().write(options));
  }

  private IllegalStateException deleted() {
    return new IllegalStateException("%s %s was deleted".formatted(kind.word(), name));
  }

  private Fields told(Supplier<Fields> change) {
    cluster.requireOpen();
    try {
      return change.get();
    } catch (KubernetesApiException e) {
      throw translated(e);
    }
  }

  private static String words(KubernetesApiException e) {
    return Objects.requireNonNullElse(e.getMessage(), "");
  }

  private RuntimeException translated(KubernetesApiException e) {
    boolean other =
        (e.is(409) && words(e).contains("UID in precondition"))
            || (e.is(422) && e.causes().stream().anyMatch(ApiCause::isAboutUid));
    if (e.is(404) || other) {
      IllegalStateException deleted = deleted();
      deleted.initCause(e);
      return deleted;
    }
    return e.is(422) || e.is(400) ? new IllegalArgumentException(e.getMessage(), e) : e;
  }
}
