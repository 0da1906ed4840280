package dev.jobwright.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The keys of items that were enqueued not long ago. */
final class KeyMemory {
  private final Map<String, Known> byKey = new HashMap<>();
  private final PriorityQueue<Known> oldestFirst =
      new PriorityQueue<>(Comparator.comparingLong(Known::until));

  /** An item that was enqueued with a key, and until when that is remembered, in milliseconds. */
  record Known(String key, String id, Instant enqueuedAt, long until) {}

  void add(Known known) {
    byKey.put(known.key(), known);
    oldestFirst.add(known);
  }

  @Nullable Known find(@Nullable String key) {
    return key == null ? null : byKey.get(key);
  }

  /** Forgets what need not be remembered any longer. */
  void forget(long now, Consumer<String> forgotten) {
    for (Known first = oldestFirst.peek();
        first != null && first.until() <= now;
        first = oldestFirst.peek()) {
      oldestFirst.remove();
      byKey.remove(first.key());
      forgotten.accept(first.key());
    }
  }
}
