package dev.jobwright.controller;

import dev.jobwright.controller.ManagedContainer.Stage;
import dev.jobwright.controller.ManagedPod.Place;
import dev.jobwright.model.Container;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.runtime.ContainerState;
import dev.jobwright.runtime.ContainerStatus;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodCondition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes pods in the memory of a controller from what an API server stores of them. */
final class PodRebuild {
  private static final int NO_INDEX = -1;

  private PodRebuild() {}

  /** Makes the pod that has the given number among those of its Job. */
  static ManagedPod of(ManagedJob job, StoredPod stored, long ordinal) {
    Pod pod = stored.pod();
    ManagedPod rebuilt =
        new ManagedPod(
            job, plan(pod.spec()), ordinal, place(pod), pod.creationTime().toEpochMilli());
    rebuilt.observed = pod;
    rebuilt.tracked = stored.tracked();
    rebuilt.scheduled = pod.nodeName() != null;
    rebuilt.phase = pod.phase();
    if (pod.deletionTime() != null) {
      rebuilt.deletedAt = pod.deletionTime().minus(stored.deletionGrace()).toEpochMilli();
    }
    for (PodCondition condition : pod.conditions()) {
      if (condition.type().equals(PodCondition.READY)) {
        rebuilt.ready = pod.isReady();
        rebuilt.readyChangedAt = condition.lastTransitionTime().toEpochMilli();
      }
    }
    for (ManagedContainer container : rebuilt.containers) {
      restore(container, container.isMain() ? pod.containers() : pod.initContainers());
    }
    return rebuilt;
  }

  private static PodPlan plan(PodSpec spec) {
    return new PodPlan(PodTemplate.builder().spec(spec).build(), ANY_NODE, "default");
  }

  /** Reads index and failure counts; what is no number, or a negative one, says nothing. */
  private static Place place(Pod pod) {
    return new Place(
        number(pod.annotations(), PodFromTemplate.INDEX, NO_INDEX),
        number(pod.annotations(), PodFromTemplate.FAILURES, 0),
        number(pod.annotations(), PodFromTemplate.IGNORED_FAILURES, 0));
  }

  private static int number(Map<String, String> annotations, String key, int otherwise) {
    try {
      int number = Integer.parseInt(annotations.getOrDefault(key, ""));
      return number < 0 ? otherwise : number;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static void restore(ManagedContainer container, List<ContainerStatus> statuses) {
    for (ContainerStatus status : statuses) {
      if (status.name().equals(container.name())) {
        container.restarts = status.restartCount();
        container.lastExit = exit(status.lastState());
        restore(container, status.state());
      }
    }
  }

  private static void restore(ManagedContainer container, ContainerState state) {
    if (state instanceof ContainerState.Terminated terminated) {
      container.exit = exit(terminated);
      container.stage = Stage.EXITED;
    } else if (state instanceof ContainerState.Running running) {
      container.startedAt = running.startedAt().toEpochMilli();
      container.stage = Stage.RUNNING;
    }
  }

  private static @Nullable ContainerExit exit(ContainerState.@Nullable Terminated ended) {
    return ended == null
        ? null
        : new ContainerExit(
            ended.exitCode(),
            ended.reason(),
            ended.message(),
            millis(ended.startedAt()),
            millis(ended.finishedAt()));
  }

  private static long millis(@Nullable Instant time) {
    return time == null ? -1 : time.toEpochMilli();
  }

  /** Stands for whichever node runs the pods: the Job controller asks none. */
  static final Node ANY_NODE =
      new Node() {
        @Override
        public String name() {
          return "";
        }

        @Override
        public @Nullable String refusal(PodSpec spec) {
          return null;
        }

        @Override
        public ImageFault imageFault(Container container) {
          return ImageFault.NONE;
        }
      };
}
