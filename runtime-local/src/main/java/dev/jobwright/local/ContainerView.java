package dev.jobwright.local;

import dev.jobwright.controller.ManagedContainer;
import dev.jobwright.controller.ManagedPod;
import dev.jobwright.model.Container;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the runtime that starts a container sees of it and its pod. */
abstract class ContainerView implements ContainerStart {
  private @Nullable ContainerEnv env;

  abstract ManagedContainer container();

  abstract Settings settings();

  ManagedPod pod() {
    return container().pod();
  }

  @Override
  public Container spec() {
    return container().spec();
  }

  @Override
  public String jobName() {
    return pod().job().name();
  }

  @Override
  public String podName() {
    return pod().name();
  }

  @Override
  public String containerName() {
    return container().name();
  }

  @Override
  public boolean isIndexed() {
    return pod().index() >= 0;
  }

  @Override
  public int index() {
    if (!isIndexed()) {
      throw new IllegalStateException(
          "Job %s has no indexes: set completionMode to Indexed".formatted(jobName()));
    }
    return pod().index();
  }

  @Override
  public Map<String, String> env() {
    return Collections.unmodifiableMap(environment().values());
  }

  @Override
  public List<String> command() {
    return spec().command().stream().map(environment()::expand).toList();
  }

  @Override
  public List<String> args() {
    return spec().args().stream().map(environment()::expand).toList();
  }

  private synchronized ContainerEnv environment() {
    if (env == null) {
      env = new ContainerEnv(container(), settings());
    }
    return env;
  }
}
