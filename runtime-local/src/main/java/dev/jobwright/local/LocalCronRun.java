package dev.jobwright.local;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.CronJobSpec;
import dev.jobwright.report.CronReport;
import dev.jobwright.runtime.CronReports;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.CronStatus;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.runtime.Subscription;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The handle of a CronJob in a local runtime. */
final class LocalCronRun implements CronRun {
  private final Engine engine;
  private final CronHost host;

  LocalCronRun(Engine engine, CronHost host) {
    this.engine = engine;
    this.host = host;
  }

  @Override
  public String name() {
    return host.name();
  }

  @Override
  public CronJob cronJob() {
    return ask(host::cronJob);
  }

  @Override
  public CronStatus status() {
    return ask(host::status);
  }

  @Override
  public List<JobRun> jobs() {
    return ask(() -> host.jobs().stream().map(this::run).toList());
  }

  @Override
  public List<JobEvent> events() {
    return ask(host::events);
  }

  @Override
  public Subscription onEvent(Consumer<JobEvent> listener) {
    return ask(() -> host.onEvent(listener));
  }

  @Override
  public String describe() {
    return ask(host::describe);
  }

  @Override
  public CronReport report() {
    return ask(
        () -> CronReports.of(this, host.createdAt(), engine.timeline().instant(), host.fires()));
  }

  @Override
  public JobRun trigger(String jobName) {
    return ask(() -> run(host.trigger(jobName)));
  }

  /** Within the loop, so that nobody takes the number meanwhile. */
  @Override
  public JobRun trigger() {
    return ask(CronRun.super::trigger);
  }

  @Override
  public void suspend() {
    suspend(true);
  }

  @Override
  public void resume() {
    suspend(false);
  }

  private void suspend(boolean suspend) {
    engine
        .loop()
        .run(
            () -> {
              CronJob now = host.cronJob();
              CronJobSpec spec = now.spec().toBuilder().suspend(suspend).build();
              host.update(now.toBuilder().spec(spec).build());
            });
  }

  @Override
  public void update(CronJob updated) {
    engine.loop().run(() -> host.update(updated));
  }

  @Override
  public void delete(Propagation propagation) {
    engine.loop().run(() -> host.delete(propagation));
  }

  @Override
  public boolean isDeleted() {
    return ask(host::isDeleted);
  }

  @Override
  public String toString() {
    return "CronJob " + name() + ", " + status();
  }

  private JobRun run(JobHost job) {
    return new LocalJobRun(engine, job);
  }

  private <T> T ask(Supplier<T> question) {
    return engine.loop().call(question);
  }
}
