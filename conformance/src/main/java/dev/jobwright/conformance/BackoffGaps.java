package dev.jobwright.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the gaps between pods that come from back-off, as "at least": on the cluster the start
 * of a container was added to each.
 *
 * <p>A gap is taken to come from back-off where pods failed, none ran for long and nobody
 * interfered, and it was 10 s or more in every recorded run, without what the pod before it took to
 * start and to run.
 */
final class BackoffGaps {
  private static final double SHORTEST_BACKOFF = 10;
  private static final double LONGEST_BACKOFF = 600;
  private static final double SHORT_RUN = 5;

  /** The least time from a pod's creation to its start, and from its end to the next decision. */
  private static final double START_AND_NOTICE = 2;

  private static final String SCRIPTED = "<scripted>";

  private final Trace trace;

  BackoffGaps(Trace trace) {
    this.trace = trace;
  }

  void check(List<Double> createdAt, List<Divergence> divergences) {
    if (!comeFromBackoff()) {
      return;
    }
    for (int i = 1; i < createdAt.size(); i++) {
      double backoff = backoffWithin(shortestRecorded(i) - longestRun() - START_AND_NOTICE);
      double gap = createdAt.get(i) - createdAt.get(i - 1);
      if (gap < backoff) {
        divergences.add(
            new Divergence(
                "podCreatedAtSecondsPerRun[" + i + "]",
                "at least " + backoff,
                Double.toString(gap)));
      }
    }
  }

  private boolean comeFromBackoff() {
    return Data.number(trace.expected().get("failed")) > 0
        && trace.actions().isEmpty()
        && trace.job().spec().template().spec().containers().stream()
            .allMatch(container -> container.command().contains(SCRIPTED))
        && trace.outcomes().values().stream().allMatch(BackoffGaps::areShort);
  }

  private double longestRun() {
    return trace.outcomes().values().stream()
        .flatMap(endings -> Data.list(endings).stream())
        .mapToDouble(ending -> Data.number(Data.map(ending).get("seconds")))
        .max()
        .orElse(0);
  }

  private static boolean areShort(@Nullable Object endings) {
    return Data.list(endings).stream()
        .allMatch(ending -> Data.number(Data.map(ending).get("seconds")) <= SHORT_RUN);
  }

  private double shortestRecorded(int pod) {
    return trace.podsCreatedAt().stream()
        .mapToDouble(run -> pod < run.size() ? run.get(pod) - run.get(pod - 1) : 0)
        .min()
        .orElse(0);
  }

  /** Returns the longest back-off that fits into a gap; 0 when none does. */
  private static double backoffWithin(double gap) {
    double backoff = 0;
    for (double next = SHORTEST_BACKOFF; next <= gap && next <= LONGEST_BACKOFF; next *= 2) {
      backoff = next;
    }
    return backoff;
  }
}
