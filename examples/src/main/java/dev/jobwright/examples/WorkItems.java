package dev.jobwright.examples;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The chapter's work queue, within this program: {@code work-item-0} to {@code work-item-99}. */
final class WorkItems {

  static final int COUNT = 100;

  private final Queue<String> items = new ConcurrentLinkedQueue<>();

  WorkItems() {
    IntStream.range(0, COUNT).mapToObj(i -> "work-item-" + i).forEach(items::add);
  }

  /** Takes the next item, or null when the queue is empty. */
  @Nullable String take() {
    return items.poll();
  }

  int left() {
    return items.size();
  }
}
