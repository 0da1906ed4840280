package dev.jobwright.kubectl;

import dev.jobwright.runtime.Pod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl get pods}. */
final class PodTable {
  private static final List<String> TITLES = List.of("NAME", "READY", "STATUS", "RESTARTS", "AGE");

  private PodTable() {}

  static List<List<String>> rows(List<Pod> pods, Instant now) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(TITLES);
    for (Pod pod : pods) {
      PodSummary summary = PodSummary.of(pod);
      rows.add(
          List.of(
              pod.name(),
              summary.ready() + "/" + summary.containers(),
              summary.status(),
              restarts(summary, now),
              HumanDuration.between(pod.creationTime(), now)));
    }
    return rows;
  }

  private static String restarts(PodSummary summary, Instant now) {
    return summary.restarts() == 0 || summary.lastRestart() == null
        ? Integer.toString(summary.restarts())
        : "%d (%s ago)"
            .formatted(summary.restarts(), HumanDuration.between(summary.lastRestart(), now));
  }
}
