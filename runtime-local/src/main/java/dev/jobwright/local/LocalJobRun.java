package dev.jobwright.local;

import dev.jobwright.controller.ManagedContainer;
import dev.jobwright.controller.ManagedPod;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.report.RunReport;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.LogFollow;
import dev.jobwright.runtime.LogLine;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.runtime.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
    return ask(() -> host.job().allEvents());
  }

  @Override
  public String logs(String pod) {
    return ask(() -> log(ContainerRun.of(find(pod).firstMain())));
  }

  @Override
  public String logs(String pod, String container) {
    return ask(() -> log(ContainerRun.of(find(pod, container))));
  }

  @Override
  public String previousLogs(String pod, String container) {
    return ask(
        () -> {
          ManagedContainer found = find(pod, container);
          ContainerRun last = ContainerRun.of(found);
          return log(last == null || found.waitsToRestart() ? last : last.previous());
        });
  }

  @Override
  public Subscription followLogs(String pod, String container, Consumer<String> listener) {
    return ask(() -> host.watch().logs().add(find(pod, container), listener));
  }

  @Override
  public LogFollow followLogs(Consumer<LogLine> listener) {
    return ask(
        () -> {
          JobLogFollow follow = new JobLogFollow(engine, host, listener);
          host.watch().logs().add(follow);
          return follow;
        });
  }

  private static String log(@Nullable ContainerRun run) {
    return run == null ? "" : run.logText();
  }

  @Override
  public Subscription onChange(Consumer<JobStatus> listener) {
    return ask(() -> host.watch().onStatus(listener));
  }

  @Override
  public Subscription onPodChange(Consumer<Pod> listener) {
    return ask(() -> host.watch().onPod(listener));
  }

  @Override
  public Subscription onEvent(Consumer<JobEvent> listener) {
    return ask(() -> host.watch().onEvent(listener));
  }

  @Override
  public String describe() {
    return ask(host::describe);
  }

  @Override
  public RunReport report() {
    return ask(
        () -> {
          RunReport now = JobRun.super.report();
          LogTails tails = new LogTails();
          long time = engine.timeline().millis();
          return host.job().report(now, time, pod -> tails.of(ContainerRun.of(pod.firstMain())));
        });
  }

  @Override
  public void suspend() {
    change(spec -> spec.suspend(true));
  }

  @Override
  public void resume() {
    change(spec -> spec.suspend(false));
  }

  @Override
  public void scale(int parallelism) {
    change(spec -> spec.parallelism(parallelism));
  }

  @Override
  public void update(Job job) {
    engine.loop().run(() -> host.update(job));
  }

  private void change(UnaryOperator<JobSpec.Builder> change) {
    engine
        .loop()
        .run(
            () -> {
              Job job = host.job().job();
              JobSpec spec = change.apply(job.spec().toBuilder()).build();
              host.update(job.toBuilder().spec(spec).build());
            });
  }

  @Override
  public void deletePod(String pod) {
    engine.loop().run(() -> host.pods().delete(find(pod), false));
  }

  @Override
  public void evict(String pod) {
    engine.loop().run(() -> host.pods().delete(find(pod), true));
  }

  @Override
  public void delete(Propagation propagation) {
    engine.loop().run(() -> host.delete(propagation));
  }

  @Override
  public boolean awaitGone(Duration atMost) {
    return engine.awaitDone(host.gone(), atMost) && host.gone().join();
  }

  @Override
  public boolean isDeleted() {
    return ask(host::isDeleted);
  }

  private ManagedPod find(String name) {
    for (ManagedPod pod : host.job().pods()) {
      if (pod.name().equals(name)) {
        return pod;
      }
    }
    throw new IllegalArgumentException(
        "Job %s has no pod \"%s\"; its pods are %s"
            .formatted(name(), name, host.job().pods().stream().map(ManagedPod::name).toList()));
  }

  private ManagedContainer find(String pod, String name) {
    List<ManagedContainer> containers = find(pod).containers();
    for (ManagedContainer container : containers) {
      if (container.name().equals(name)) {
        return container;
      }
    }
    throw new IllegalArgumentException(
        "pod %s has no container \"%s\"; its containers are %s"
            .formatted(pod, name, containers.stream().map(ManagedContainer::name).toList()));
  }

  private <T> T ask(Supplier<T> question) {
    return engine.loop().call(question);
  }
}
