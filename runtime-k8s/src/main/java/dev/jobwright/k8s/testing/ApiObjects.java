package dev.jobwright.k8s.testing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an API server does with objects: create, change, delete. */
final class ApiObjects {
  private static final String NAME_LETTERS = "bcdfghjklmnpqrstvwxz2456789";
  private static final int SUFFIX = 5;

  /** What of the metadata an update cannot change. */
  private static final List<String> FIXED =
      List.of(
          "name",
          "namespace",
          "uid",
          "creationTimestamp",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "generation");

  private final ObjectStore store;
  private final Deletions deletions;
  private final FieldOwners owners;
  private final Clock clock;

  ApiObjects(ObjectStore store, FieldOwners owners, Clock clock) {
    this.store = store;
    this.owners = owners;
    this.clock = clock;
    deletions = new Deletions(store, clock);
  }

  ObjectStore store() {
    return store;
  }

  /**
   * Where an object is.
   *
   * @param namespace empty for one that is in none
   */
  record Place(ResourceType type, String namespace, String name) {}

  /**
   * How something is to be written.
   *
   * @param manager who writes it
   * @param dryRun whether nothing is to be stored
   */
  record Manner(String manager, boolean dryRun) {}

  Map<String, Object> get(Place place) {
    Map<String, Object> found = store.find(place.type(), place.namespace(), place.name());
    if (found == null) {
      throw ApiError.notFound(place.type(), place.name());
    }
    return found;
  }

  Map<String, Object> create(
      ResourceType type, String namespace, Map<String, Object> sent, Manner manner) {
    synchronized (store) {
      requireNamespace(type, namespace);
      Map<String, Object> object = Doc.copy(sent);
      object.put("apiVersion", type.apiVersion());
      object.put("kind", type.kind());
      Map<String, Object> metadata = Doc.metadata(object);
      name(metadata);
      String name = Doc.name(object);
      if (store.find(type, namespace, name) != null) {
        throw ApiError.exists(type, name);
      }
      if (type.isNamespaced()) {
        metadata.put("namespace", namespace);
      }
      metadata.keySet().removeAll(List.of("deletionTimestamp", "resourceVersion", "managedFields"));
      metadata.put("uid", UUID.randomUUID().toString());
      metadata.put("creationTimestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
      if (type.hasGeneration()) {
        metadata.put("generation", 1);
      }
      Map<String, Object> created = ServerAdmission.create(type, object);
      noteCreation(created, sent, manner.manager());
      return manner.dryRun() ? created : stored(type, created);
    }
  }

  /** Notes in the book what was sent, and not the defaults. */
  private void noteCreation(Map<String, Object> created, Map<String, Object> sent, String manager) {
    Map<String, Object> noted = Doc.copy(sent);
    Doc.metadata(noted).remove("managedFields");
    noted.put("apiVersion", created.get("apiVersion"));
    owners.noteUpdate(new LinkedHashMap<>(), noted, manager, clock.instant());
    replace(Doc.metadata(created), "managedFields", Doc.metadata(noted).get("managedFields"));
  }

  private Map<String, Object> stored(ResourceType type, Map<String, Object> created) {
    Map<String, Object> stored = store.put(type, created);
    deletions.collect(type, stored);
    return stored;
  }

  private static void name(Map<String, Object> metadata) {
    String prefix = Doc.text(metadata, "generateName");
    if (Doc.text(metadata, "name").isEmpty()) {
      if (prefix.isEmpty()) {
        throw ApiError.of(
            422, "Invalid", "metadata.name: Required value: name or generateName is required");
      }
      StringBuilder name = new StringBuilder(prefix);
      for (int i = 0; i < SUFFIX; i++) {
        name.append(
            NAME_LETTERS.charAt(ThreadLocalRandom.current().nextInt(NAME_LETTERS.length())));
      }
      metadata.put("name", name.toString());
    }
  }

  private void requireNamespace(ResourceType type, String namespace) {
    if (type.isNamespaced() && store.find(ResourceType.NAMESPACES, "", namespace) == null) {
      throw ApiError.notFound(ResourceType.NAMESPACES, namespace);
    }
  }

  /**
   * Changes an object.
   *
   * @param change what is made of the object as it is
   */
  Map<String, Object> update(
      Place place, UnaryOperator<Map<String, Object>> change, Manner manner) {
    synchronized (store) {
      Map<String, Object> before = get(place);
      Map<String, Object> after = change.apply(Doc.copy(before));
      checkPreconditions(place, before, Doc.metadata(after));
      keepFixed(before, after);
      if (place.type().hasStatus()) {
        replace(after, "status", before.get("status"));
      }
      owners.noteUpdate(before, after, manner.manager(), clock.instant());
      return write(place, before, after, manner);
    }
  }

  /** Applies a manifest to an object, or creates it. */
  Map<String, Object> apply(
      Place place, Map<String, Object> manifest, boolean force, Manner manner) {
    synchronized (store) {
      Map<String, Object> before = store.find(place.type(), place.namespace(), place.name());
      if (before == null) {
        Map<String, Object> first = Doc.copy(manifest);
        Doc.metadata(first).put("name", place.name());
        Map<String, Object> none = new LinkedHashMap<>();
        none.put("apiVersion", place.type().apiVersion());
        Map<String, Object> noted =
            owners.apply(none, manifest, manner.manager(), true, clock.instant());
        Map<String, Object> created =
            create(place.type(), place.namespace(), first, new Manner(manner.manager(), true));
        Doc.metadata(created).put("managedFields", Doc.map(noted, "metadata").get("managedFields"));
        return manner.dryRun() ? created : stored(place.type(), created);
      }
      Map<String, Object> after =
          owners.apply(before, manifest, manner.manager(), force, clock.instant());
      keepFixed(before, after);
      replace(after, "status", before.get("status"));
      return write(place, before, after, manner);
    }
  }

  private Map<String, Object> write(
      Place place, Map<String, Object> before, Map<String, Object> after, Manner manner) {
    Map<String, Object> updated = ServerAdmission.update(place.type(), before, after);
    if (place.type().hasGeneration()
        && !Numbers.areEqual(before.get("spec"), updated.get("spec"))) {
      Doc.metadata(updated).put("generation", generation(before) + 1);
    }
    if (manner.dryRun() || isSame(before, updated)) {
      return manner.dryRun() ? updated : before;
    }
    Map<String, Object> stored = store.put(place.type(), updated);
    deletions.removeIfReleased(place.type(), stored);
    return stored;
  }

  private static int generation(Map<String, Object> object) {
    return Doc.number(Doc.map(object, "metadata"), "generation", 1);
  }

  private static boolean isSame(Map<String, Object> before, Map<String, Object> after) {
    return Numbers.areEqual(withoutVersion(before), withoutVersion(after));
  }

  private static Map<String, Object> withoutVersion(Map<String, Object> object) {
    Map<String, Object> copy = Doc.copy(object);
    Doc.metadata(copy).remove("resourceVersion");
    return copy;
  }

  /** Changes the status of an object, and nothing else of it but conditions of its metadata. */
  Map<String, Object> updateStatus(
      Place place, UnaryOperator<Map<String, Object>> change, Manner manner) {
    synchronized (store) {
      Map<String, Object> before = get(place);
      Map<String, Object> changed = change.apply(Doc.copy(before));
      checkPreconditions(place, before, Doc.metadata(changed));
      Map<String, Object> after = Doc.copy(before);
      replace(after, "status", changed.get("status"));
      StatusRules.check(place.type(), before, after);
      if (manner.dryRun() || isSame(before, after)) {
        return manner.dryRun() ? after : before;
      }
      return store.put(place.type(), after);
    }
  }

  /** Changes an object in a way that the API has an operation of its own for. */
  Map<String, Object> set(Place place, UnaryOperator<Map<String, Object>> change) {
    synchronized (store) {
      return store.put(place.type(), change.apply(Doc.copy(get(place))));
    }
  }

  private static void replace(Map<String, Object> object, String name, @Nullable Object value) {
    if (value == null) {
      object.remove(name);
    } else {
      object.put(name, value);
    }
  }

  private static void keepFixed(Map<String, Object> before, Map<String, Object> after) {
    Map<String, Object> old = Doc.map(before, "metadata");
    FIXED.forEach(name -> replace(Doc.metadata(after), name, old.get(name)));
  }

  private static void checkPreconditions(
      Place place, Map<String, Object> present, Map<String, Object> asked) {
    String uid = Doc.text(asked, "uid");
    if (!uid.isEmpty() && !uid.equals(Doc.uid(present))) {
      throw ApiError.conflict(
          place.type(),
          place.name(),
          "StorageError: invalid object, Code: 4, Key: /registry/%s/%s/%s, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: %s, UID in object meta: %s"
              .formatted(
                  place.type().plural(), place.namespace(), place.name(), uid, Doc.uid(present)));
    }
    String version = Doc.text(asked, "resourceVersion");
    if (!version.isEmpty() && Long.parseLong(version) != Doc.version(present)) {
      throw ApiError.modified(place.type(), place.name());
    }
  }

  /**
   * Deletes an object.
   *
   * @param options a {@code DeleteOptions}
   */
  Map<String, Object> delete(Place place, Map<String, Object> options, boolean dryRun) {
    synchronized (store) {
      Map<String, Object> object = get(place);
      Map<String, Object> preconditions = Doc.map(options, "preconditions");
      String uid = Doc.text(preconditions, "uid");
      if (!uid.isEmpty() && !uid.equals(Doc.uid(object))) {
        throw ApiError.conflict(
            place.type(),
            place.name(),
            "the UID in the precondition (%s) does not match the UID in record (%s). The object might have been deleted and then recreated"
                .formatted(uid, Doc.uid(object)));
      }
      checkPreconditions(place, object, preconditions);
      if (dryRun) {
        return object;
      }
      Object grace = options.get("gracePeriodSeconds");
      Map<String, Object> last =
          deletions.delete(
              place.type(),
              object,
              Doc.text(options, "propagationPolicy"),
              grace instanceof Number number ? number.intValue() : null);
      boolean gone = store.find(place.type(), place.namespace(), place.name()) == null;
      return gone && !place.type().isReturnedWhenDeleted() ? deleted(place, last) : last;
    }
  }

  private static Map<String, Object> deleted(Place place, Map<String, Object> last) {
    Map<String, Object> details = ApiError.details(place.type(), place.name());
    details.put("uid", Doc.uid(last));
    return ApiError.status("Success", 200, "", "", details);
  }
}
