package dev.jobwright.conformance;

import dev.jobwright.local.ContainerRuntime;
import dev.jobwright.local.LocalRuntimeBuilder;
import dev.jobwright.model.Container;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.Quantity;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The node that recorded Jobs ran on: it had busybox, and no registry had anything else; processors
 * and memory as machines have, and nothing special.
 */
final class RecordedNode {
  private static final String KNOWN = "busybox";

  private RecordedNode() {}

  static LocalRuntimeBuilder prepare(LocalRuntimeBuilder builder, Trace trace) {
    JobSpec spec = trace.job().spec();
    requested(spec.template().spec()).forEach(name -> builder.nodeCapacity(name, capacity(name)));
    return bind(builder, spec, new RecordedContainers(trace));
  }

  private static Set<String> requested(PodSpec spec) {
    return Stream.concat(spec.initContainers().stream(), spec.containers().stream())
        .map(Container::resources)
        .filter(Objects::nonNull)
        .flatMap(
            resources ->
                Stream.concat(
                    resources.requests().keySet().stream(), resources.limits().keySet().stream()))
        .collect(Collectors.toSet());
  }

  private static Quantity capacity(String resource) {
    return Quantity.of(
        switch (resource) {
          case "cpu" -> "8";
          case "memory" -> "32Gi";
          case "ephemeral-storage" -> "100Gi";
          default -> "0";
        });
  }

  static LocalRuntimeBuilder bind(
      LocalRuntimeBuilder builder, CronJob cronJob, ContainerRuntime containers) {
    return bind(builder, cronJob.spec().jobTemplate().spec(), containers);
  }

  private static LocalRuntimeBuilder bind(
      LocalRuntimeBuilder builder, JobSpec spec, ContainerRuntime containers) {
    for (String image : images(spec.template().spec())) {
      if (isKnown(image)) {
        builder.image(image, containers);
      } else {
        builder.missingImage(image);
      }
    }
    return builder;
  }

  private static Set<String> images(PodSpec spec) {
    return Stream.concat(spec.initContainers().stream(), spec.containers().stream())
        .map(Container::image)
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  private static boolean isKnown(String image) {
    return image.equals(KNOWN)
        || image.startsWith(KNOWN + ":")
        || image.contains("/" + KNOWN + ":");
  }
}
