package dev.jobwright.k8s.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deletes objects: graces, finalizers, and what becomes of those that an object owns. */
final class Deletions {
  private static final String FOREGROUND = "foregroundDeletion";
  private static final String ORPHAN = "orphan";

  private final ObjectStore store;
  private final Clock clock;

  Deletions(ObjectStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Deletes an object.
   *
   * @param policy what becomes of what it owns; empty for the default of its type
   * @param grace the grace that was asked for, in seconds; {@code null} for that of the object
   * @return the object as it is then, or was
   */
  Map<String, Object> delete(
      ResourceType type, Map<String, Object> object, String policy, @Nullable Integer grace) {
    String chosen = policy.isEmpty() ? defaultPolicy(type) : policy;
    if (type == ResourceType.PODS) {
      return deletePod(object, grace);
    }
    if (type == ResourceType.NAMESPACES) {
      emptyNamespace(Doc.name(object));
    }
    Map<String, Object> marked = marked(object, 0);
    if (chosen.equals("Orphan")) {
      addFinalizer(marked, ORPHAN);
    } else if (chosen.equals("Foreground")) {
      addFinalizer(marked, FOREGROUND);
    }
    Map<String, Object> present = keepOrRemove(type, object, marked);
    // what the garbage collector of a cluster does a little later
    if (chosen.equals("Orphan")) {
      orphan(Doc.uid(object));
      release(Doc.uid(object), ORPHAN);
    } else if (chosen.equals("Foreground")) {
      dependents(Doc.uid(object)).forEach(owned -> owned.delete("Foreground"));
      finishForeground(Doc.uid(object));
    }
    return present;
  }

  private static String defaultPolicy(ResourceType type) {
    return type == ResourceType.JOBS ? "Orphan" : "Background";
  }

  private Map<String, Object> deletePod(Map<String, Object> pod, @Nullable Integer asked) {
    Map<String, Object> spec = Doc.map(pod, "spec");
    String phase = Doc.text(Doc.map(pod, "status"), "phase");
    boolean runs =
        !Doc.text(spec, "nodeName").isEmpty()
            && !phase.equals("Succeeded")
            && !phase.equals("Failed");
    int own = Doc.number(spec, "terminationGracePeriodSeconds", 30);
    int grace = runs ? Objects.requireNonNullElse(asked, own) : 0;
    if (Doc.isDeleting(pod) && grace > 0) {
      return pod;
    }
    return grace > 0
        ? store.put(ResourceType.PODS, marked(pod, grace))
        : keepOrRemove(ResourceType.PODS, pod, marked(pod, 0));
  }

  private Map<String, Object> marked(Map<String, Object> object, int grace) {
    Map<String, Object> marked = Doc.copy(object);
    Map<String, Object> metadata = Doc.metadata(marked);
    Instant time = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(grace);
    if (metadata.get("deletionTimestamp") == null || grace == 0) {
      metadata.putIfAbsent("deletionTimestamp", time.toString());
      metadata.put("deletionGracePeriodSeconds", grace);
    }
    return marked;
  }

  private static void addFinalizer(Map<String, Object> object, String finalizer) {
    List<Object> finalizers = new ArrayList<>(Doc.texts(Doc.metadata(object), "finalizers"));
    if (!finalizers.contains(finalizer)) {
      finalizers.add(finalizer);
    }
    Doc.metadata(object).put("finalizers", finalizers);
  }

  /** Keeps an object that is marked for deletion as long as something holds it. */
  private Map<String, Object> keepOrRemove(
      ResourceType type, Map<String, Object> object, Map<String, Object> marked) {
    if (isHeld(marked)) {
      return Doc.isDeleting(object) && marked.equals(object) ? object : store.put(type, marked);
    }
    remove(type, object);
    return object;
  }

  /** Removes an object that was marked for deletion, if an update has let go of it. */
  void removeIfReleased(ResourceType type, Map<String, Object> object) {
    boolean graceful =
        type == ResourceType.PODS
            && Doc.number(Doc.map(object, "metadata"), "deletionGracePeriodSeconds", 0) > 0;
    if (Doc.isDeleting(object) && !isHeld(object) && !graceful && isPresent(type, object)) {
      remove(type, object);
    }
  }

  private void remove(ResourceType type, Map<String, Object> object) {
    store.remove(type, object);
    dependents(Doc.uid(object)).forEach(owned -> owned.delete("Background"));
    for (Map<String, Object> owner : Doc.maps(Doc.map(object, "metadata"), "ownerReferences")) {
      finishForeground(Doc.text(owner, "uid"));
    }
  }

  private static boolean isHeld(Map<String, Object> object) {
    return !Doc.texts(Doc.map(object, "metadata"), "finalizers").isEmpty();
  }

  private boolean isPresent(ResourceType type, Map<String, Object> object) {
    Map<String, Object> found = store.find(type, Doc.namespace(object), Doc.name(object));
    return found != null && Doc.uid(found).equals(Doc.uid(object));
  }

  /** Lets an owner go that waits for its dependents, when none is left. */
  private void finishForeground(String uid) {
    if (dependents(uid).isEmpty()) {
      release(uid, FOREGROUND);
    }
  }

  /** Takes a finalizer off an object, and removes it if that was the last. */
  private void release(String uid, String finalizer) {
    for (ResourceType type : ResourceType.values()) {
      for (Map<String, Object> owner : store.list(type, "", one -> Doc.uid(one).equals(uid))) {
        List<String> finalizers = Doc.texts(Doc.map(owner, "metadata"), "finalizers");
        if (finalizers.contains(finalizer)) {
          Map<String, Object> released = Doc.copy(owner);
          List<String> left = finalizers.stream().filter(one -> !one.equals(finalizer)).toList();
          Doc.metadata(released).put("finalizers", new ArrayList<>(left));
          keepOrRemove(type, owner, released);
        }
      }
    }
  }

  private void orphan(String uid) {
    for (Owned owned : dependents(uid)) {
      Map<String, Object> orphan = Doc.copy(owned.object());
      List<Map<String, Object>> owners =
          new ArrayList<>(Doc.maps(Doc.metadata(orphan), "ownerReferences"));
      owners.removeIf(owner -> Doc.text(owner, "uid").equals(uid));
      Doc.metadata(orphan).put("ownerReferences", owners);
      store.put(owned.type(), orphan);
    }
  }

  private List<Owned> dependents(String uid) {
    List<Owned> owned = new ArrayList<>();
    for (ResourceType type : ResourceType.values()) {
      store
          .list(type, "", object -> isOwned(object, uid))
          .forEach(object -> owned.add(new Owned(type, object)));
    }
    return owned;
  }

  private static boolean isOwned(Map<String, Object> object, String uid) {
    return Doc.maps(Doc.map(object, "metadata"), "ownerReferences").stream()
        .anyMatch(owner -> Doc.text(owner, "uid").equals(uid));
  }

  /** Deletes an object whose controller is no more, as the garbage collector does. */
  void collect(ResourceType type, Map<String, Object> object) {
    for (Map<String, Object> owner : Doc.maps(Doc.map(object, "metadata"), "ownerReferences")) {
      String uid = Doc.text(owner, "uid");
      boolean present = false;
      for (ResourceType any : ResourceType.values()) {
        present |= !store.list(any, "", one -> Doc.uid(one).equals(uid)).isEmpty();
      }
      if (!present) {
        delete(type, object, "Background", null);
        return;
      }
    }
  }

  /** Removes all that is in a namespace, whatever holds it. */
  private void emptyNamespace(String namespace) {
    for (ResourceType type : ResourceType.values()) {
      if (type.isNamespaced()) {
        store.list(type, namespace, object -> true).forEach(object -> store.remove(type, object));
      }
    }
  }

  /** An object that another one owns. */
  private final class Owned {
    private final ResourceType type;
    private final Map<String, Object> object;

    Owned(ResourceType type, Map<String, Object> object) {
      this.type = type;
      this.object = object;
    }

    ResourceType type() {
      return type;
    }

    Map<String, Object> object() {
      return object;
    }

    void delete(String policy) {
      Deletions.this.delete(type, object, policy, null);
    }
  }
}
