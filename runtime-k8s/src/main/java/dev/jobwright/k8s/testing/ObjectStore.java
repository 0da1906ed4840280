package dev.jobwright.k8s.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The objects of an API server with their versions, and the changes that watches read. Objects in
 * it are never changed, only replaced.
 */
final class ObjectStore {
  private static final int HISTORY = 100_000;

  private final Map<ResourceType, Map<String, Map<String, Object>>> objects =
      new EnumMap<>(ResourceType.class);
  private final Deque<Change> history = new ArrayDeque<>();
  private final List<Watch> watches = new CopyOnWriteArrayList<>();
  private long version = 1_000;
  private long forgotten = 1_000;

  /** Something that happened to an object. */
  record Change(
      long version,
      ResourceType type,
      @Nullable Map<String, Object> before,
      @Nullable Map<String, Object> after) {

    Map<String, Object> latest() {
      return after == null ? Objects.requireNonNull(before) : after;
    }
  }

  synchronized long version() {
    return version;
  }

  synchronized @Nullable Map<String, Object> find(
      ResourceType type, String namespace, String name) {
    return of(type).get(key(namespace, name));
  }

  /** Returns all objects of a type, of one namespace unless that is empty, by name. */
  synchronized List<Map<String, Object>> list(
      ResourceType type, String namespace, Predicate<Map<String, Object>> wanted) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (Map<String, Object> object : of(type).values()) {
      if ((namespace.isEmpty() || Doc.namespace(object).equals(namespace)) && wanted.test(object)) {
        found.add(object);
      }
    }
    return found;
  }

  /** Puts an object in, with a new version. */
  synchronized Map<String, Object> put(ResourceType type, Map<String, Object> object) {
    Doc.metadata(object).put("resourceVersion", Long.toString(++version));
    String key = key(Doc.namespace(object), Doc.name(object));
    record(new Change(version, type, of(type).put(key, object), object));
    return object;
  }

  synchronized void remove(ResourceType type, Map<String, Object> object) {
    Map<String, Object> last = Doc.copy(object);
    Doc.metadata(last).put("resourceVersion", Long.toString(++version));
    of(type).remove(key(Doc.namespace(object), Doc.name(object)));
    record(new Change(version, type, last, null));
  }

  private void record(Change change) {
    history.add(change);
    if (history.size() > HISTORY) {
      forgotten = history.remove().version();
    }
    for (Watch watch : watches) {
      watch.take(change);
    }
  }

  /** Forgets all changes of the past: a watch can no longer go on from there. */
  synchronized void forgetChanges() {
    history.clear();
    forgotten = version;
  }

  /**
   * Begins to watch.
   *
   * @param since the version from which on; negative for all that is there first
   */
  synchronized Watch watch(
      ResourceType type, String namespace, Predicate<Map<String, Object>> wanted, long since) {
    if (since >= 0 && since < forgotten) {
      throw ApiError.expired(since, forgotten);
    }
    Watch watch = new Watch(type, namespace, wanted);
    if (since < 0) {
      list(type, namespace, wanted)
          .forEach(object -> watch.take(new Change(Doc.version(object), type, null, object)));
    } else {
      history.stream().filter(change -> change.version() > since).forEach(watch::take);
    }
    watches.add(watch);
    return watch;
  }

  private Map<String, Map<String, Object>> of(ResourceType type) {
    return objects.computeIfAbsent(type, any -> new TreeMap<>());
  }

  private static String key(String namespace, String name) {
    return namespace + "/" + name;
  }

  /** The changes that somebody wants to see. */
  final class Watch implements AutoCloseable {
    private final ResourceType type;
    private final String namespace;
    private final Predicate<Map<String, Object>> wanted;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private Watch(ResourceType type, String namespace, Predicate<Map<String, Object>> wanted) {
      this.type = type;
      this.namespace = namespace;
      this.wanted = wanted;
    }

    private void take(Change change) {
      Map<String, Object> latest = change.latest();
      if (change.type() != type
          || !(namespace.isEmpty() || Doc.namespace(latest).equals(namespace))) {
        return;
      }
      boolean was = change.before() != null && wanted.test(change.before());
      boolean is = change.after() != null && wanted.test(change.after());
      if (is) {
        events.add(new Event(was ? "MODIFIED" : "ADDED", latest));
      } else if (was) {
        events.add(new Event("DELETED", latest));
      }
    }

    BlockingQueue<Event> events() {
      return events;
    }

    @Override
    public void close() {
      watches.remove(this);
    }
  }

  /** What a watch tells of an object. */
  record Event(String type, Map<String, Object> object) {}
}
