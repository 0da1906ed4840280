package dev.jobwright.controller;

import dev.jobwright.controller.ContainerPlan.Kind;
import dev.jobwright.model.Container;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.RestartPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the kubelet reads of a pod template, once for all pods made from it. */
final class PodPlan {
  /** The least time the kubelet leaves a container between SIGTERM and SIGKILL. */
  static final long SHORTEST_GRACE = 2_000;

  private static final Duration DEFAULT_GRACE = Duration.ofSeconds(30);

  final PodTemplate template;
  final ContainerPlan[] containers;
  final int inits;

  /** The positions of the containers in the order of a pod's status: main ones by name. */
  final int[] statusOrder;

  /** Whether it has one container that starts at once, and nothing that takes time by itself. */
  final boolean isPlain;

  /** Whether a container's exit can make all of them start anew. */
  final boolean mayRestartAll;

  /** From the request to delete a pod to its deletion time. */
  final long grace;

  final long activeDeadline;
  final Placement placement;
  final String nodeName;

  /** Whether it names its node itself, so that no scheduler has a say. */
  final boolean isBound;

  final long setUpTime;

  PodPlan(PodTemplate template, Node node, String namespace) {
    PodSpec spec = template.spec();
    this.template = template;
    inits = spec.initContainers().size();
    containers = containers(spec, node, namespace);
    mayRestartAll = Stream.of(containers).anyMatch(ContainerPlan::mayRestartAll);
    statusOrder = statusOrder(spec.containers());
    grace = Objects.requireNonNullElse(spec.terminationGracePeriod(), DEFAULT_GRACE).toMillis();
    activeDeadline = spec.activeDeadline() == null ? -1 : spec.activeDeadline().toMillis();
    placement = Placement.of(spec, node);
    nodeName = node.name();
    isBound = spec.nodeName() != null;
    setUpTime = node.setUpTime();
    isPlain =
        containers.length == 1 && containers[0].isPlain() && activeDeadline < 0 && setUpTime == 0;
  }

  private static ContainerPlan[] containers(PodSpec spec, Node node, String namespace) {
    RestartPolicy policy =
        spec.restartPolicy() == null ? RestartPolicy.ALWAYS : spec.restartPolicy();
    List<ContainerPlan> plans = new ArrayList<>();
    for (Container init : spec.initContainers()) {
      Kind kind = init.restartPolicy() == RestartPolicy.ALWAYS ? Kind.SIDECAR : Kind.INIT;
      Hindrance hindrance = Hindrance.of(init, node, namespace);
      plans.add(new ContainerPlan(init, kind, plans.size(), initPolicy(policy), hindrance));
    }
    for (Container main : spec.containers()) {
      Hindrance hindrance = Hindrance.of(main, node, namespace);
      plans.add(new ContainerPlan(main, Kind.MAIN, plans.size(), policy, hindrance));
    }
    return plans.toArray(ContainerPlan[]::new);
  }

  /** An init container runs to its end: a pod that always restarts treats it as OnFailure. */
  private static RestartPolicy initPolicy(RestartPolicy policy) {
    return policy == RestartPolicy.NEVER ? RestartPolicy.NEVER : RestartPolicy.ON_FAILURE;
  }

  private int[] statusOrder(List<Container> mains) {
    return IntStream.concat(
            IntStream.range(0, mains.size())
                .boxed()
                .sorted(Comparator.comparing(i -> mains.get(i).name()))
                .mapToInt(i -> inits + i),
            IntStream.range(0, inits))
        .toArray();
  }
}
