package dev.jobwright.controller;

import dev.jobwright.model.CompletionMode;
import dev.jobwright.model.Container;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.RestartPolicy;
import java.util.function.UnaryOperator;

/** Jobs for tests, named {@code j}, with a container {@code main}. */
final class Jobs {

  private Jobs() {}

  static Job never(UnaryOperator<JobSpec.Builder> spec) {
    return with(pod -> pod.restartPolicy(RestartPolicy.NEVER), spec);
  }

  static Job onFailure(UnaryOperator<JobSpec.Builder> spec) {
    return with(pod -> pod.restartPolicy(RestartPolicy.ON_FAILURE), spec);
  }

  static Job indexed(int completions, int parallelism, UnaryOperator<JobSpec.Builder> spec) {
    return never(
        builder ->
            spec.apply(
                builder
                    .completionMode(CompletionMode.INDEXED)
                    .completions(completions)
                    .parallelism(parallelism)));
  }

  /** A Job with another pod, which gets the container {@code main} unless it has one. */
  static Job with(UnaryOperator<PodSpec.Builder> pod, UnaryOperator<JobSpec.Builder> spec) {
    PodSpec podSpec = pod.apply(PodSpec.builder()).build();
    if (podSpec.containers().isEmpty()) {
      podSpec = podSpec.toBuilder().addContainers(container("main")).build();
    }
    PodTemplate template = PodTemplate.builder().spec(podSpec).build();
    return Job.builder()
        .metadata(ObjectMeta.builder().name("j").build())
        .spec(spec.apply(JobSpec.builder().template(template)).build())
        .build();
  }

  static Container container(String name) {
    return Container.builder().name(name).image("busybox:1.28").build();
  }
}
