package dev.jobwright.conformance;

import dev.jobwright.local.ContainerRuntime;
import dev.jobwright.local.LocalRuntimeBuilder;
import dev.jobwright.model.Container;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.PodSpec;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Binds the images of a recorded Job: the cluster had busybox, and no registry anything else. */
final class RecordedImages {
  private static final String KNOWN = "busybox";

  private RecordedImages() {}

  static LocalRuntimeBuilder bind(LocalRuntimeBuilder builder, Trace trace) {
    return bind(builder, trace.job().spec(), new RecordedContainers(trace));
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
