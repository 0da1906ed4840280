package dev.jobwright.conformance;

import dev.jobwright.dsl.JobBuilder;
import dev.jobwright.dsl.NeedsImage;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.EnvVarSource;
import dev.jobwright.model.ObjectFieldSelector;

/** Containers that run a line of shell. */
final class Shells {
  static final String IMAGE = "busybox:1.28";
  static final String FOREVER = "sleep 3600";

  private Shells() {}

  static <B extends JobBuilder<B>> B shell(NeedsImage<B> job, String script) {
    return job.image(IMAGE).command("/bin/sh", "-c", script);
  }

  static EnvVar fromField(String name, String path) {
    ObjectFieldSelector field = ObjectFieldSelector.builder().fieldPath(path).build();
    return EnvVar.builder()
        .name(name)
        .valueFrom(EnvVarSource.builder().fieldRef(field).build())
        .build();
  }
}
