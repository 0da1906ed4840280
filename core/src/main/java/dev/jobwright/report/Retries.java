package dev.jobwright.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds what was started again after it had failed. */
final class Retries {
  private final List<Retry> found = new ArrayList<>();

  private Retries() {}

  static List<Retry> of(List<PodReport> pods) {
    Retries retries = new Retries();
    pods.forEach(retries::addRestarts);
    retries.addReplacements(pods);
    retries.found.sort(Comparator.comparing(Retry::started));
    return retries.found;
  }

  private void addRestarts(PodReport pod) {
    Map<String, Attempt> last = new HashMap<>();
    for (Attempt attempt : pod.attempts()) {
      Attempt before = last.put(attempt.container(), attempt);
      if (before != null && before.end() != null) {
        found.add(new Retry(pod.name(), true, before.end(), attempt.start()));
      }
    }
  }

  /** Each pod that failed is replaced once, by the first one that was created afterwards. */
  private void addReplacements(List<PodReport> pods) {
    List<PodReport> failed = new ArrayList<>(pods);
    failed.removeIf(pod -> !pod.hasFailed() || pod.ended() == null);
    failed.sort(Comparator.comparing(Retries::end));
    for (PodReport pod : pods) {
      failed.stream()
          .filter(before -> isReplacedBy(before, pod))
          .findFirst()
          .ifPresent(
              before -> {
                failed.remove(before);
                found.add(new Retry(pod.name(), false, end(before), pod.created()));
              });
    }
  }

  private static boolean isReplacedBy(PodReport before, PodReport pod) {
    return end(before).isBefore(pod.created()) && Objects.equals(before.index(), pod.index());
  }

  private static Instant end(PodReport pod) {
    return Objects.requireNonNull(pod.ended());
  }
}
