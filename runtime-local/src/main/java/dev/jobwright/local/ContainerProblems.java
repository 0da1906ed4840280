package dev.jobwright.local;

import dev.jobwright.model.Container;
import dev.jobwright.model.EnvFromSource;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What containers need that this machine has not: images bound to nothing, and secrets and config
 * maps for which they would wait forever with {@code CreateContainerConfigError}.
 */
final class ContainerProblems {
  private final Engine engine;
  private final List<String> problems = new ArrayList<>();

  private ContainerProblems(Engine engine) {
    this.engine = engine;
  }

  /** Refuses a pod that could not run here, with all that is missing. */
  static void refuse(PodSpec spec, Engine engine) {
    ContainerProblems found = new ContainerProblems(engine);
    Stream.concat(spec.initContainers().stream(), spec.containers().stream()).forEach(found::check);
    if (!found.problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", found.problems));
    }
  }

  private void check(Container container) {
    if (!engine.isBound(container)) {
      problems.add(unbound(container));
    }
    ConfigData data = engine.settings().data();
    List<EnvFromSource> sources = container.envFrom();
    for (int i = 0; i < sources.size(); i++) {
      add(container, "envFrom[" + i + "]", data.reference(sources.get(i)));
    }
    for (EnvVar variable : container.env()) {
      if (variable.valueFrom() != null) {
        add(container, "variable " + variable.name(), data.reference(variable.valueFrom()));
      }
    }
  }

  private void add(Container container, String place, ConfigData.@Nullable Reference reference) {
    String problem = reference == null ? null : reference.problem();
    if (problem != null) {
      problems.add("container %s: %s: %s".formatted(container.name(), place, problem));
    }
  }

  private static String unbound(Container container) {
    String image = container.image();
    return ("container %s: image \"%s\" is bound to nothing on this machine: bind a Java task to it"
            + " with LocalRuntime.builder().task(\"%s\", pod -> …), or let its command run as a"
            + " process with .process(\"%s\")")
        .formatted(container.name(), image, image, image);
  }
}
