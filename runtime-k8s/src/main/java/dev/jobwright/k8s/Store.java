package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Seen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a kind by their uid, whatever way and in whatever order they were learned: what is
 * older than what is known changes nothing, and what is gone stays gone.
 */
final class Store {
  private static final int GRAVES = 10_000;

  /** Told what has changed, one at a time and in order; must not wait. */
  interface Listener {
    void changed(Seen object);

    void deleted(Seen last);
  }

  private final Predicate<Seen> kept;
  private final Listener listener;
  private final Map<String, Seen> objects = new LinkedHashMap<>();
  private final Map<String, String> uids = new LinkedHashMap<>();
  private final Map<String, Boolean> gone = Recent.map(GRAVES);

  Store(Predicate<Seen> kept, Listener listener) {
    this.kept = kept;
    this.listener = listener;
  }

  synchronized Optional<Seen> byUid(String uid) {
    return Optional.ofNullable(objects.get(uid));
  }

  synchronized Optional<Seen> byName(String name) {
    return Optional.ofNullable(uids.get(name)).map(objects::get);
  }

  synchronized List<Seen> all() {
    return new ArrayList<>(objects.values());
  }

  /** Takes in an object as the server showed it. */
  synchronized void learn(Seen object) {
    Seen known = objects.get(object.uid());
    boolean old = known != null && !Seen.isLater(object.version(), known.version());
    if (old || gone.containsKey(object.uid())) {
      return;
    }
    if (!kept.test(object)) {
      letGo(known);
      return;
    }
    objects.put(object.uid(), object);
    uids.put(object.name(), object.uid());
    listener.changed(object);
  }

  /** Takes in that an object is none of those that are kept any more: a pod was orphaned. */
  private void letGo(@Nullable Seen known) {
    if (known != null) {
      objects.remove(known.uid());
      uids.remove(known.name(), known.uid());
      listener.deleted(known);
    }
  }

  synchronized boolean isGone(String uid) {
    return gone.containsKey(uid);
  }

  /** Takes in that an object is no more. */
  synchronized void lose(Seen last) {
    Seen known = objects.remove(last.uid());
    gone.put(last.uid(), true);
    if (known != null) {
      uids.remove(known.name(), known.uid());
      listener.deleted(Seen.isLater(last.version(), known.version()) ? last : known);
    }
  }

  synchronized void lose(String uid) {
    Seen known = objects.get(uid);
    if (known != null) {
      lose(known);
    }
  }

  /** Takes in a whole list; what is not in it and is not younger than it is gone. */
  synchronized void replace(Collection<Seen> list, @Nullable String version) {
    Set<String> listed = list.stream().map(Seen::uid).collect(Collectors.toSet());
    list.forEach(this::learn);
    for (Seen known : all()) {
      boolean younger = version != null && Seen.isLater(known.version(), version);
      if (!listed.contains(known.uid()) && !younger) {
        lose(known);
      }
    }
  }
}
