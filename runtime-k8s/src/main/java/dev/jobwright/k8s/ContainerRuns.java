package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.k8s.objects.Seen;
import java.util.stream.Stream;

/**
 * Which runs of a container there have been, by its pod's status. Runs are counted from 0; each
 * restart begins the next.
 *
 * @param latest the number of the latest run; -1 when none has begun
 * @param isOver whether the latest run has ended
 * @param isSettled whether no other run begins soon: the pod has ended, or the restart is put off
 * @param willBeMore whether another may follow
 */
record ContainerRuns(int latest, boolean isOver, boolean isSettled, boolean willBeMore) {

  /** Tells whether the container waits to be started again, after its latest run. */
  boolean waits() {
    return isOver && isSettled && willBeMore;
  }

  static ContainerRuns of(Seen pod, String container) {
    Fields status = pod.object().at("status");
    String phase = status.text("phase");
    boolean podOver = phase.equals("Succeeded") || phase.equals("Failed");
    return Stream.concat(status.all("initContainerStatuses"), status.all("containerStatuses"))
        .filter(each -> each.text("name").equals(container))
        .findFirst()
        .map(each -> of(each, podOver))
        .orElseGet(() -> new ContainerRuns(-1, true, podOver, !podOver));
  }

  private static ContainerRuns of(Fields container, boolean podOver) {
    Fields state = container.at("state");
    boolean waits = !state.has("running") && !state.has("terminated");
    boolean neverBegan = waits && !container.at("lastState").has("terminated");
    int latest = neverBegan ? -1 : container.number("restartCount");
    return new ContainerRuns(latest, !state.has("running"), podOver || waits, !podOver);
  }
}
