package dev.jobwright.controller;

import dev.jobwright.controller.ManagedPod.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The failed pods that an Indexed Job with a limit per index will replace. Each is held back until
 * its replacement exists, as that inherits its failure count, and each index waits for itself.
 */
final class Replacements {
  private final Map<Integer, Kept> kept = new HashMap<>();
  private List<ManagedPod> replaced = new ArrayList<>();
  private int failures;

  /** Returns how many of the pods held back are failures that count. */
  int failures() {
    return failures;
  }

  /** Holds back a pod; returns the one that is not to be, of two of the same index. */
  @Nullable ManagedPod keep(ManagedPod pod, boolean counts) {
    Kept rival = kept.get(pod.index);
    if (rival != null && !isLater(pod, rival.pod)) {
      return pod;
    }
    remove(pod.index);
    kept.put(pod.index, new Kept(pod, counts));
    failures += counts ? 1 : 0;
    return rival == null ? null : rival.pod;
  }

  private static boolean isLater(ManagedPod pod, ManagedPod rival) {
    return pod.failuresWithThis() >= rival.failuresWithThis()
        && pod.finishTime() >= rival.finishTime();
  }

  /** Returns the first instant at which an index may get another pod. */
  long nextCreation(int index) {
    Kept replaced = kept.get(index);
    return replaced == null
        ? Long.MIN_VALUE
        : replaced.pod.finishTime() + FailureBackoff.delay(replaced.pod.failuresWithThis());
  }

  /** Returns what the next pod of an index is told of those before it. */
  Place place(int index) {
    Kept replaced = kept.get(index);
    if (replaced == null) {
      return new Place(index, 0, 0);
    }
    int ignored = replaced.counts ? 0 : 1;
    return new Place(
        index, replaced.pod.failureCount + 1 - ignored, replaced.pod.ignoredFailureCount + ignored);
  }

  /**
   * Notes that an index has got its next pod: the one held back is to be counted by the next sync.
   *
   * @return whether there was one
   */
  boolean replaced(int index) {
    Kept removed = remove(index);
    if (removed != null) {
      replaced.add(removed.pod);
    }
    return removed != null;
  }

  /**
   * Stops holding back a pod that, though it was being deleted, has succeeded in the end.
   *
   * @return whether it was held back
   */
  boolean takeBack(ManagedPod pod) {
    Kept found = kept.get(pod.index);
    if (found == null || found.pod != pod) {
      return false;
    }
    remove(pod.index);
    return true;
  }

  /** Returns the pods that have been replaced since the last call. */
  List<ManagedPod> takeReplaced() {
    List<ManagedPod> taken = replaced;
    replaced = taken.isEmpty() ? taken : new ArrayList<>();
    return taken;
  }

  private @Nullable Kept remove(int index) {
    Kept removed = kept.isEmpty() ? null : kept.remove(index);
    failures -= removed != null && removed.counts ? 1 : 0;
    return removed;
  }

  /** Stops holding back any pod. */
  List<ManagedPod> removeAll() {
    List<ManagedPod> pods = new ArrayList<>();
    kept.values().forEach(one -> pods.add(one.pod));
    pods.addAll(takeReplaced());
    kept.clear();
    failures = 0;
    return pods;
  }

  private record Kept(ManagedPod pod, boolean counts) {}
}
