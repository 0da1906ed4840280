package dev.jobwright.controller;

import org.jspecify.annotations.Nullable;

/**
 * The completion indexes of an Indexed Job: which have succeeded, which failed, which have pods.
 */
final class Indexes {
  /** Those that have succeeded. */
  final IndexSet completed = new IndexSet();

  /** Those that have failed for good. */
  final IndexSet failed = new IndexSet();

  /** Those that need no pod: settled ones, and those that have a pod. */
  private final IndexSet taken = new IndexSet();

  /** Goes on from the texts of both sets, as far as they are below a limit. */
  void restore(@Nullable String completedBefore, @Nullable String failedBefore, int limit) {
    completed.addAll(IndexSet.parse(completedBefore == null ? "" : completedBefore, limit));
    failed.addAll(IndexSet.parse(failedBefore == null ? "" : failedBefore, limit));
    taken.addAll(completed);
    taken.addAll(failed);
  }

  void complete(int index) {
    completed.add(index);
    taken.add(index);
  }

  void fail(int index) {
    failed.add(index);
    taken.add(index);
  }

  /** Notes that an index has a pod; returns whether it needed one. */
  boolean take(int index) {
    return taken.add(index);
  }

  /** Notes that an index has no pod any more. */
  void free(int index) {
    if (!isSettled(index)) {
      taken.remove(index);
    }
  }

  /** Returns whether an index has succeeded or failed for good. */
  boolean isSettled(int index) {
    return completed.contains(index) || failed.contains(index);
  }

  /** Returns the lowest index from {@code from} on that needs a pod. */
  int nextPending(int from) {
    return taken.nextAbsent(from);
  }

  /** Forgets all from a limit on, and which indexes have pods. */
  void reset(int limit) {
    completed.truncate(limit);
    failed.truncate(limit);
    taken.truncate(0);
    taken.addAll(completed);
    taken.addAll(failed);
  }
}
