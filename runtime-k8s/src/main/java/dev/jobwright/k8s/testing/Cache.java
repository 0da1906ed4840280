package dev.jobwright.k8s.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The objects of a type as they were last seen, by uid and by who controls them. */
final class Cache {
  private final Map<String, Map<String, Object>> byUid = new LinkedHashMap<>();
  private final Map<String, Set<String>> byController = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final Consumer<Map<String, Object>> onNews;

  Cache(Consumer<Map<String, Object>> onNews) {
    this.onNews = onNews;
  }

  /** Takes in an object, and tells of it if it is news. */
  void learn(Map<String, Object> object) {
    String uid = Doc.uid(object);
    Map<String, Object> known = byUid.get(uid);
    if (gone.contains(uid) || (known != null && Doc.version(known) >= Doc.version(object))) {
      return;
    }
    if (known != null) {
      unlink(known);
    }
    byUid.put(uid, object);
    byController.computeIfAbsent(JobDocuments.controller(object), any -> new HashSet<>()).add(uid);
    onNews.accept(object);
  }

  /** Takes in that an object is no more. */
  void lose(String uid) {
    gone.add(uid);
    Map<String, Object> known = byUid.remove(uid);
    if (known != null) {
      unlink(known);
    }
  }

  private void unlink(Map<String, Object> object) {
    Set<String> siblings = byController.get(JobDocuments.controller(object));
    if (siblings != null && siblings.remove(Doc.uid(object)) && siblings.isEmpty()) {
      byController.remove(JobDocuments.controller(object));
    }
  }

  @Nullable Map<String, Object> get(String uid) {
    return byUid.get(uid);
  }

  List<Map<String, Object>> all() {
    return new ArrayList<>(byUid.values());
  }

  /** Returns what an object controls, oldest first. */
  List<Map<String, Object>> controlledBy(String uid) {
    List<Map<String, Object>> controlled = new ArrayList<>();
    for (String each : byController.getOrDefault(uid, Set.of())) {
      Map<String, Object> object = byUid.get(each);
      if (object != null) {
        controlled.add(object);
      }
    }
    controlled.sort(Comparator.comparing(JobDocuments::created).thenComparing(Doc::name));
    return controlled;
  }
}
