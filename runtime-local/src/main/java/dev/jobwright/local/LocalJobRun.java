package dev.jobwright.local;

import dev.jobwright.controller.ManagedPod;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The handle of a Job in a local runtime. */
final class LocalJobRun implements JobRun {
  private final Engine engine;
  private final JobHost host;

  LocalJobRun(Engine engine, JobHost host) {
    this.engine = engine;
    this.host = host;
  }

  @Override
  public String name() {
    return host.job().name();
  }

  @Override
  public Job job() {
    return ask(() -> host.job().job());
  }

  @Override
  public JobStatus status() {
    return ask(() -> host.job().status());
  }

  @Override
  public Outcome await(Duration atMost) {
    return engine.await(host.outcome(), atMost, this::status);
  }

  @Override
  public List<Pod> pods() {
    return ask(() -> host.job().pods().stream().map(ManagedPod::snapshot).toList());
  }

  @Override
  public List<JobEvent> events() {
    return ask(() -> host.job().events());
  }

  @Override
  public String logs(String pod) {
    return ask(
        () -> {
          ContainerRun run = firstContainer(pod);
          return run == null ? "" : run.logText();
        });
  }

  @Override
  public Subscription onChange(Consumer<JobStatus> listener) {
    return host.listeners().add(listener);
  }

  private @Nullable ContainerRun firstContainer(String podName) {
    for (ManagedPod pod : host.job().pods()) {
      if (pod.name().equals(podName)) {
        return ContainerRun.of(pod.firstMain());
      }
    }
    throw new IllegalArgumentException(
        "Job %s has no pod \"%s\": its pods are %s"
            .formatted(name(), podName, host.job().pods().stream().map(ManagedPod::name).toList()));
  }

  private <T> T ask(Supplier<T> question) {
    return engine.loop().call(question);
  }
}
