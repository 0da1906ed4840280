package dev.jobwright.controller;

import dev.jobwright.controller.ManagedContainer.Stage;
import dev.jobwright.runtime.PodPhase;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a kubelet remembers of a pod between two steps: what its containers are doing, to the
 * millisecond, and what it waits for. Immutable; equal when all that is remembered is.
 */
public final class PodMemory {
  /** The memory of a pod that no kubelet has taken yet. */
  public static final PodMemory NONE = new PodMemory(null);

  private final @Nullable OfPod kept;

  private PodMemory(@Nullable OfPod kept) {
    this.kept = kept;
  }

  static PodMemory of(ManagedPod pod) {
    return new PodMemory(
        new OfPod(
            pod.scheduled,
            pod.setUp,
            pod.phase,
            pod.reason,
            pod.message,
            pod.startedAt,
            pod.endedAt,
            pod.evicted,
            pod.restartingAll,
            pod.killAt,
            pod.ready,
            pod.readyChangedAt,
            pod.initializedAt,
            Stream.of(pod.containers).map(ManagedContainer::memory).toList()));
  }

  /** Puts what is remembered into a new pod. */
  void restore(ManagedPod pod) {
    if (kept == null) {
      return;
    }
    pod.scheduled = kept.scheduled;
    pod.setUp = kept.setUp;
    pod.phase = kept.phase;
    pod.reason = kept.reason;
    pod.message = kept.message;
    pod.startedAt = kept.startedAt;
    pod.endedAt = kept.endedAt;
    pod.evicted = kept.evicted;
    pod.restartingAll = kept.restartingAll;
    pod.killAt = kept.killAt;
    pod.ready = kept.ready;
    pod.readyChangedAt = kept.readyChangedAt;
    pod.initializedAt = kept.initializedAt;
    for (int i = 0; i < pod.containers.length; i++) {
      pod.containers[i].restore(kept.containers.get(i));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PodMemory memory && Objects.equals(kept, memory.kept);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(kept);
  }

  @Override
  public String toString() {
    return "PodMemory[" + kept + "]";
  }

  private record OfPod(
      boolean scheduled,
      boolean setUp,
      PodPhase phase,
      String reason,
      String message,
      long startedAt,
      long endedAt,
      boolean evicted,
      boolean restartingAll,
      long killAt,
      boolean ready,
      long readyChangedAt,
      long initializedAt,
      List<OfContainer> containers) {}

  /** What is remembered of a container. */
  record OfContainer(
      Stage stage,
      int restarts,
      long startedAt,
      @Nullable ContainerExit exit,
      @Nullable ContainerExit lastExit,
      @Nullable String trouble,
      boolean stopping,
      boolean terminated,
      long hookEnd,
      long killAt,
      boolean restartsAnyway,
      @Nullable StartHook startHook,
      ContainerHealth.@Nullable Memory health,
      int run,
      Tries restarted,
      Tries pulled,
      long nextPull) {}

  /** How something was tried again and again: the last delay, and when. */
  record Tries(long delay, long lastTry) {
    static final Tries NONE = new Tries(0, 0);
  }
}
