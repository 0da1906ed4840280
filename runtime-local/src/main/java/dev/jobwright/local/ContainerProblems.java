package dev.jobwright.local;

import dev.jobwright.model.Container;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.FileKeySelector;
import dev.jobwright.model.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What containers need that no local runtime could ever have: images bound to nothing, and files in
 * volumes, as none is mounted.
 */
final class ContainerProblems {
  private static final Logger log = LoggerFactory.getLogger(ContainerProblems.class);

  private final Engine engine;
  private final List<String> problems = new ArrayList<>();

  private ContainerProblems(Engine engine) {
    this.engine = engine;
  }

  /** Refuses a pod that could not run here, with all that is missing. */
  static void refuse(PodSpec spec, Engine engine) {
    ContainerProblems found = new ContainerProblems(engine);
    containers(spec).forEach(found::check);
    if (!found.problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", found.problems));
    }
  }

  /** Tells how to give the secrets and config maps for which containers of a pod will wait. */
  static void warn(PodSpec spec, String namespace, ConfigData data) {
    containers(spec)
        .forEach(
            container ->
                data.references(container)
                    .filter(reference -> reference.problem(namespace) != null)
                    .forEach(
                        reference ->
                            log.warn(
                                "container {} will wait, with CreateContainerConfigError: {}; give"
                                    + " it with {}",
                                container.name(),
                                reference.problem(namespace),
                                reference.repair())));
  }

  private static Stream<Container> containers(PodSpec spec) {
    return Stream.concat(spec.initContainers().stream(), spec.containers().stream());
  }

  private void check(Container container) {
    if (!engine.isBound(container)) {
      problems.add(unbound(container));
    }
    for (EnvVar variable : container.env()) {
      FileKeySelector file =
          variable.valueFrom() == null ? null : variable.valueFrom().fileKeyRef();
      if (file != null && !Boolean.TRUE.equals(file.optional())) {
        problems.add(
            ("container %s: variable %s: fileKeyRef: file %s of volume %s: a local runtime mounts no"
                    + " volumes: give the variable a value, or make the reference optional")
                .formatted(container.name(), variable.name(), file.path(), file.volumeName()));
      }
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
