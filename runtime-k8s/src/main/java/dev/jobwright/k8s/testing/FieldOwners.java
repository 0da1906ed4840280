package dev.jobwright.k8s.testing;

import dev.jobwright.k8s.testing.ApiError.FieldConflict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Server-side apply, and the book of who has set which field ({@code metadata.managedFields}). */
final class FieldOwners {
  private static final String BOOK = "managedFields";

  /** What of the metadata nobody owns. */
  private static final Set<String> SERVERS_OWN =
      Set.of(
          "name",
          "namespace",
          "generateName",
          "uid",
          "resourceVersion",
          "generation",
          "creationTimestamp",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "selfLink",
          BOOK);

  private final FieldSets sets;

  FieldOwners(FieldSets sets) {
    this.sets = sets;
  }

  /**
   * Applies a manifest to an object.
   *
   * @param force whether fields of others are taken over
   * @throws ApiError if they are not, and the manifest would change some
   */
  Map<String, Object> apply(
      Map<String, Object> present,
      Map<String, Object> manifest,
      String manager,
      boolean force,
      Instant now) {
    Map<String, Object> wanted = owned(manifest);
    List<String> twice = sets.duplicates(wanted);
    if (!twice.isEmpty()) {
      throw ApiError.notTyped(manifest, twice);
    }
    Map<String, Object> fields = sets.changed(wanted, null);
    List<FieldConflict> conflicts = conflicts(present, wanted, fields, manager);
    if (!conflicts.isEmpty() && !force) {
      throw ApiError.fieldConflicts(conflicts);
    }
    Map<String, Object> applied = Doc.copy(present);
    Map<String, Object> before = new LinkedHashMap<>();
    Map<String, Object> others = new LinkedHashMap<>();
    for (Map<String, Object> entry : Doc.maps(Doc.map(present, "metadata"), BOOK)) {
      Map<String, Object> theirs = Doc.map(entry, "fieldsV1");
      if (isOf(entry, manager, "Apply")) {
        before = theirs;
      } else {
        others = FieldSets.union(others, theirs);
      }
    }
    sets.remove(FieldSets.minus(FieldSets.minus(before, fields), others), applied);
    Patches.strategic(applied, wanted);
    if (force) {
      takeFromOthers(applied, present, wanted, manager);
    }
    enter(applied, manager, "Apply", fields, now);
    return applied;
  }

  private List<FieldConflict> conflicts(
      Map<String, Object> present,
      Map<String, Object> wanted,
      Map<String, Object> fields,
      String manager) {
    List<FieldConflict> conflicts = new ArrayList<>();
    for (Map<String, Object> entry : Doc.maps(Doc.map(present, "metadata"), BOOK)) {
      if (!isOf(entry, manager, "Apply")) {
        for (String path : sets.differing(Doc.map(entry, "fieldsV1"), fields, present, wanted)) {
          conflicts.add(
              new FieldConflict(
                  Doc.text(entry, "manager"),
                  Doc.text(entry, "operation").equals("Apply") ? "" : Doc.text(entry, "apiVersion"),
                  path));
        }
      }
    }
    return conflicts;
  }

  private void takeFromOthers(
      Map<String, Object> applied,
      Map<String, Object> present,
      Map<String, Object> wanted,
      String manager) {
    Map<String, Object> taken = sets.changed(wanted, owned(present));
    for (Map<String, Object> entry : Doc.maps(Doc.map(applied, "metadata"), BOOK)) {
      if (!isOf(entry, manager, "Apply")) {
        entry.put("fieldsV1", FieldSets.minus(Doc.map(entry, "fieldsV1"), taken));
      }
    }
    dropEmpty(applied);
  }

  /** Notes in the book what an update has changed. */
  void noteUpdate(
      Map<String, Object> before, Map<String, Object> after, String manager, Instant now) {
    Map<String, Object> changed = sets.changed(owned(after), owned(before));
    Map<String, Object> removed =
        FieldSets.minus(sets.changed(owned(before), null), sets.changed(owned(after), null));
    if (changed.isEmpty() && removed.isEmpty()) {
      return;
    }
    Map<String, Object> mine = changed;
    for (Map<String, Object> entry : Doc.maps(Doc.map(after, "metadata"), BOOK)) {
      Map<String, Object> left = FieldSets.minus(Doc.map(entry, "fieldsV1"), removed);
      if (isOf(entry, manager, "Update")) {
        mine = FieldSets.union(left, changed);
      } else {
        left = FieldSets.minus(left, changed);
      }
      entry.put("fieldsV1", left);
    }
    dropEmpty(after);
    if (!mine.isEmpty()) {
      enter(after, manager, "Update", mine, now);
    }
  }

  private static void dropEmpty(Map<String, Object> object) {
    List<Map<String, Object>> book = Doc.maps(Doc.metadata(object), BOOK);
    book.removeIf(entry -> Doc.map(entry, "fieldsV1").isEmpty());
    Doc.metadata(object).put(BOOK, book);
  }

  private static void enter(
      Map<String, Object> object,
      String manager,
      String operation,
      Map<String, Object> fields,
      Instant now) {
    List<Map<String, Object>> book = Doc.maps(Doc.metadata(object), BOOK);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("manager", manager);
    entry.put("operation", operation);
    entry.put("apiVersion", Doc.text(object, "apiVersion"));
    entry.put("time", now.truncatedTo(ChronoUnit.SECONDS).toString());
    entry.put("fieldsType", "FieldsV1");
    entry.put("fieldsV1", fields);
    for (Map<String, Object> old : book) {
      if (isOf(old, manager, operation) && Doc.map(old, "fieldsV1").equals(fields)) {
        return;
      }
    }
    book.removeIf(old -> isOf(old, manager, operation));
    book.add(entry);
    Doc.metadata(object).put(BOOK, book);
  }

  private static boolean isOf(Map<String, Object> entry, String manager, String operation) {
    return Doc.text(entry, "manager").equals(manager)
        && Doc.text(entry, "operation").equals(operation);
  }

  /** Returns the part of an object that is owned field by field. */
  private static Map<String, Object> owned(Map<String, Object> object) {
    Map<String, Object> owned = Doc.copy(object);
    owned.keySet().removeAll(Set.of("apiVersion", "kind", "status"));
    Map<String, Object> metadata = Doc.map(owned, "metadata");
    metadata.keySet().removeAll(SERVERS_OWN);
    if (metadata.isEmpty()) {
      owned.remove("metadata");
    }
    return owned;
  }
}
