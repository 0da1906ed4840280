package dev.jobwright.local;

import dev.jobwright.controller.ChildJob;
import dev.jobwright.controller.CronAction;
import dev.jobwright.controller.CronController;
import dev.jobwright.controller.CronPlan;
import dev.jobwright.controller.CronStep;
import dev.jobwright.kubectl.CronJobRow;
import dev.jobwright.kubectl.Kubectl;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.PodSpec;
import dev.jobwright.report.Fire;
import dev.jobwright.runtime.CronStatus;
import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.runtime.Subscription;
import dev.jobwright.validation.UpdateState;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.ValidationException;
import dev.jobwright.validation.Violation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A CronJob in this runtime: asks its controller what is to be done whenever something has
 * happened, and does it. All its methods are for the loop.
 */
final class CronHost {
  private final Engine engine;
  private final Function<Job, JobHost> submit;
  private final Consumer<PodSpec> requireRunnable;
  private final Map<String, JobHost> children = new LinkedHashMap<>();
  private final CronEvents events;
  private final FireHistory fires = new FireHistory();
  private final Alarm alarm;
  private CronPlan plan;
  private CronStatus status = CronStatus.EMPTY;
  private int failures;
  private boolean deleted;

  /**
   * Takes a CronJob.
   *
   * @param submit creates a Job, or throws what the API server would answer
   * @param requireRunnable throws if a pod could not run here
   */
  CronHost(
      Engine engine,
      CronJob cronJob,
      String uid,
      Function<Job, JobHost> submit,
      Consumer<PodSpec> requireRunnable) {
    this.engine = engine;
    this.submit = submit;
    this.requireRunnable = requireRunnable;
    alarm = new Alarm(engine, this::sync);
    Instant createdAt = Instant.ofEpochSecond(engine.timeline().instant().getEpochSecond());
    plan = CronPlan.of(cronJob.defaulted(), uid, createdAt);
    events = new CronEvents(engine, name());
  }

  NamespacedName key() {
    return NamespacedName.of(cronJob().metadata());
  }

  String name() {
    return Objects.requireNonNull(cronJob().metadata().name());
  }

  CronJob cronJob() {
    return plan.cronJob();
  }

  CronStatus status() {
    return status;
  }

  List<JobEvent> events() {
    return events.all();
  }

  Subscription onEvent(Consumer<JobEvent> listener) {
    return events.onEvent(listener);
  }

  String describe() {
    return Kubectl.describe(cronJob(), status, events(), engine.timeline().instant());
  }

  /** Returns the CronJob as a line of a table. */
  CronJobRow row() {
    return new CronJobRow(cronJob(), status, createdAt());
  }

  Instant createdAt() {
    return plan.createdAt();
  }

  /** Returns the Jobs that were started, also those that are deleted; of very many the last. */
  List<Fire> fires() {
    return fires.all();
  }

  /** Returns the Jobs that are not deleted, oldest first. */
  List<JobHost> jobs() {
    children.values().removeIf(JobHost::isDeleted);
    return List.copyOf(children.values());
  }

  /** Lets the controller decide, and does what it says. */
  void sync() {
    if (deleted) {
      return;
    }
    CronStatus before = status;
    CronStep step =
        CronController.step(plan, before, views(), this::isTaken, engine.timeline().instant());
    take(performed(step, before));
    if (!status.equals(before)) {
      syncSoon();
    }
  }

  private void take(CronStep step) {
    status = step.status();
    step.events().forEach(events::record);
    alarm.ringAt(step.wakeAt());
  }

  private List<ChildJob> views() {
    return jobs().stream().map(job -> ChildJob.of(job.job().name(), job.job().status())).toList();
  }

  private boolean isTaken(String jobName) {
    return engine.jobs().containsKey(new NamespacedName(key().namespace(), jobName))
        && !children.containsKey(jobName);
  }

  /** Does what a step says; a Job that is refused is tried again, later each time. */
  private CronStep performed(CronStep step, CronStatus before) {
    try {
      step.actions().forEach(this::perform);
      failures = 0;
      return step;
    } catch (IllegalArgumentException | IllegalStateException e) {
      Instant retryAt = engine.timeline().instant().plus(CronController.retryDelay(failures++));
      return CronController.creationFailed(step, before, String.valueOf(e.getMessage()), retryAt);
    }
  }

  private void perform(CronAction action) {
    if (action instanceof CronAction.Create create) {
      start(create.scheduledTime(), plan.jobFor(create.scheduledTime()));
    } else {
      JobHost job = children.get(action.jobName());
      if (job != null) {
        job.delete(Propagation.BACKGROUND);
      }
    }
  }

  /** Creates a Job now, as {@code kubectl create job --from} does. */
  JobHost trigger(String jobName) {
    requirePresent();
    JobHost host = start(null, plan.jobNow(jobName));
    syncSoon();
    return host;
  }

  private JobHost start(@Nullable Instant scheduled, Job job) {
    JobHost host = submit.apply(job);
    children.put(host.job().name(), host);
    fires.began(scheduled, host, engine.timeline());
    CompletableFuture<Void> unused = host.outcome().thenRun(this::syncSoon);
    return host;
  }

  /** Syncs when what is under way is done. */
  private void syncSoon() {
    if (!deleted) {
      engine.rewake(null, engine.timeline().millis(), this::sync);
    }
  }

  /** Takes a new spec, if the API would accept the change. */
  void update(CronJob updated) {
    requirePresent();
    CronJob after = updated.defaulted();
    List<Violation> violations =
        Validation.checkUpdate(stored(cronJob()), stored(after), UpdateState.UNTOUCHED);
    if (!violations.isEmpty()) {
      throw new ValidationException(violations);
    }
    requireRunnable.accept(after.spec().jobTemplate().spec().template().spec());
    CronPlan before = plan;
    plan = before.with(after);
    take(CronController.updated(before, plan, status, engine.timeline().instant()));
  }

  /** Returns what the API server would hold: a CronJob in a namespace. */
  private static Map<String, Object> stored(CronJob cronJob) {
    String namespace = NamespacedName.of(cronJob.metadata()).namespace();
    return cronJob.with("metadata.namespace", namespace).toDocument();
  }

  void delete(Propagation propagation) {
    if (deleted) {
      return;
    }
    abandon();
    if (propagation != Propagation.ORPHAN) {
      jobs().forEach(job -> job.delete(propagation));
    }
    engine.forget(this);
  }

  boolean isDeleted() {
    return deleted;
  }

  /** Ends the CronJob where it is. */
  void abandon() {
    deleted = true;
    alarm.stop();
  }

  private void requirePresent() {
    if (deleted) {
      throw new IllegalStateException("cronjobs.batch \"%s\" not found".formatted(name()));
    }
  }
}
