package dev.jobwright.runtime;

import dev.jobwright.report.Attempt;
import dev.jobwright.report.PodReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes reports of pods from what the API shows of them. */
final class PodReports {
  private PodReports() {}

  static PodReport of(Pod pod) {
    return new PodReport(
        pod.name(),
        pod.completionIndex(),
        pod.creationTime(),
        ended(pod),
        pod.phase().word(),
        pod.reason(),
        pod.deletionTime() != null,
        attempts(pod),
        "");
  }

  private static @Nullable Instant ended(Pod pod) {
    if (!pod.phase().isTerminal()) {
      return null;
    }
    return attempts(pod).stream()
        .map(Attempt::end)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(pod.creationTime());
  }

  private static List<Attempt> attempts(Pod pod) {
    List<Attempt> attempts = new ArrayList<>();
    for (ContainerStatus status : concat(pod.initContainers(), pod.containers())) {
      boolean isBetween = status.state() instanceof ContainerState.Waiting;
      int last = status.restartCount() + 1;
      if (status.lastState() != null) {
        add(attempts, status.name(), isBetween ? last : last - 1, status.lastState());
      }
      add(attempts, status.name(), last, status.state());
    }
    attempts.sort(Comparator.comparing(Attempt::start));
    return attempts;
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static void add(List<Attempt> to, String name, int number, ContainerState state) {
    if (state instanceof ContainerState.Running running) {
      to.add(new Attempt(name, number, running.startedAt(), null, null, ""));
    } else if (state instanceof ContainerState.Terminated end && end.finishedAt() != null) {
      Instant start = end.startedAt() == null ? end.finishedAt() : end.startedAt();
      to.add(new Attempt(name, number, start, end.finishedAt(), end.exitCode(), end.reason()));
    }
  }

  static Stream<Instant> times(PodReport pod) {
    return Stream.of(pod.created(), pod.ended()).filter(Objects::nonNull);
  }

  /** Counts how many were active at the same time at most. */
  static int mostActive(List<PodReport> pods) {
    List<Instant> ends = new ArrayList<>();
    pods.forEach(pod -> ends.add(pod.ended() == null ? Instant.MAX : pod.ended()));
    ends.sort(Comparator.naturalOrder());
    List<Instant> starts = pods.stream().map(PodReport::created).sorted().toList();
    int most = 0;
    int ended = 0;
    for (int started = 0; started < starts.size(); started++) {
      while (!ends.get(ended).isAfter(starts.get(started)) && ended < started) {
        ended++;
      }
      most = Math.max(most, started + 1 - ended);
    }
    return most;
  }
}
