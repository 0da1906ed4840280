package dev.jobwright.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells in a few words what became of a pod. */
final class PodStory {
  private static final int MOST_RUNS = 8;

  private PodStory() {}

  /** Tells of a pod; {@code replacement} says in whose place it came, if in any. */
  static String of(PodReport pod, @Nullable Retry replacement) {
    List<String> parts = new ArrayList<>();
    if (replacement != null) {
      parts.add("after " + Spans.of(replacement.waited()));
    }
    addRuns(pod, parts);
    if (pod.attempts().isEmpty()) {
      parts.add(pod.ended() == null ? "pending" : "never started");
    }
    if (!pod.reason().isEmpty()) {
      parts.add(pod.reason());
    } else if (pod.deleted()) {
      parts.add("deleted");
    }
    return String.join(", ", parts);
  }

  private static void addRuns(PodReport pod, List<String> parts) {
    Map<String, Instant> before = new HashMap<>();
    int shown = 0;
    for (Attempt attempt : pod.attempts()) {
      Instant end = before.put(attempt.container(), attempt.end());
      if (++shown <= MOST_RUNS) {
        Duration wait = end == null ? Duration.ZERO : Duration.between(end, attempt.start());
        parts.add((end == null ? "" : "after " + Spans.of(wait) + " ") + attempt.ending());
      }
    }
    if (shown > MOST_RUNS) {
      parts.add("and " + (shown - MOST_RUNS) + " more runs");
    }
  }
}
