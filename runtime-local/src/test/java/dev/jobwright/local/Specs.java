package dev.jobwright.local;

import dev.jobwright.model.CompletionMode;
import dev.jobwright.model.Container;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.model.RestartPolicy;
import java.util.function.UnaryOperator;

/** Jobs for tests: one container {@code main} of image {@code work}, restarted never. */
final class Specs {
  static final String IMAGE = "work";

  private Specs() {}

  static Job job(UnaryOperator<JobSpec.Builder> spec) {
    return job("j", template(RestartPolicy.NEVER), spec);
  }

  static Job restarting(UnaryOperator<JobSpec.Builder> spec) {
    return job("j", template(RestartPolicy.ON_FAILURE), spec);
  }

  static Job indexed(int completions, int parallelism) {
    return job(
        spec ->
            spec.completionMode(CompletionMode.INDEXED)
                .completions(completions)
                .parallelism(parallelism));
  }

  static Job job(String name, PodTemplate template, UnaryOperator<JobSpec.Builder> spec) {
    return Job.builder()
        .metadata(ObjectMeta.builder().name(name).build())
        .spec(spec.apply(JobSpec.builder().template(template)).build())
        .build();
  }

  static PodTemplate template(RestartPolicy policy) {
    return PodTemplate.builder()
        .spec(
            PodSpec.builder()
                .restartPolicy(policy)
                .addContainers(Container.builder().name("main").image(IMAGE).build())
                .build())
        .build();
  }
}
