package dev.jobwright.dsl;

import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.CronJobSpec;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobTemplate;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.validation.Violation;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declares a CronJob.
 *
 * <p>Defaults are the server's, and stay out of the YAML: Jobs may overlap, a late Job is started
 * however late, 3 succeeded Jobs and 1 failed Job are kept, the zone is that of the cluster's
 * controller.
 *
 * <p>A builder may be used again after {@link #runs}, by one thread at a time.
 */
public final class CronJobBuilder {

  private final ObjectMeta.Builder metadata = ObjectMeta.builder();
  private final CronJobSpec.Builder spec = CronJobSpec.builder();
  private final FieldsByPath byPath = new FieldsByPath();
  private final UnfitValues unfit = new UnfitValues();

  CronJobBuilder(String name, String schedule) {
    metadata.name(name);
    spec.schedule(schedule);
  }

  /**
   * Sets the namespace; by default that of whoever submits the CronJob.
   *
   * @param namespace name of the namespace
   * @return this builder
   */
  public CronJobBuilder namespace(String namespace) {
    metadata.namespace(namespace);
    return this;
  }

  /**
   * Adds a label to the CronJob.
   *
   * @param key label key
   * @param value label value
   * @return this builder
   */
  public CronJobBuilder label(String key, String value) {
    metadata.putLabels(Given.value("key", key), Given.value("value", value));
    return this;
  }

  /**
   * Adds an annotation to the CronJob.
   *
   * @param key annotation key
   * @param value annotation value
   * @return this builder
   */
  public CronJobBuilder annotation(String key, String value) {
    metadata.putAnnotations(Given.value("key", key), Given.value("value", value));
    return this;
  }

  /**
   * Sets the zone the schedule is read in; that of the cluster's controller by default, UTC in
   * practice.
   *
   * @param zone name of the zone, such as {@code Europe/Stockholm}
   * @return this builder
   */
  public CronJobBuilder timeZone(String zone) {
    ZoneId known = unfit.timeZone("spec.timeZone", zone);
    spec.timeZone(known).other(Map.of("timeZone", zone));
    return this;
  }

  /**
   * Sets the zone the schedule is read in.
   *
   * @param zone zone
   * @return this builder
   */
  public CronJobBuilder timeZone(ZoneId zone) {
    return timeZone(Given.value("zone", zone).getId());
  }

  /**
   * Says what happens when a Job still runs at the next time; both run by default.
   *
   * @param policy policy
   * @return this builder
   */
  public CronJobBuilder onOverlap(ConcurrencyPolicy policy) {
    return concurrencyPolicy(policy);
  }

  /**
   * Says what happens when a Job still runs at the next time; the same as {@link #onOverlap}, by
   * the name of the field.
   *
   * @param policy policy
   * @return this builder
   */
  public CronJobBuilder concurrencyPolicy(ConcurrencyPolicy policy) {
    spec.concurrencyPolicy(policy);
    return this;
  }

  /**
   * Sets how late a Job may still be started; however late by default.
   *
   * @param deadline whole seconds
   * @return this builder
   */
  public CronJobBuilder startingDeadline(Duration deadline) {
    spec.startingDeadline(unfit.wholeSeconds("spec.startingDeadlineSeconds", deadline));
    return this;
  }

  /**
   * Sets how many succeeded Jobs are kept; 3 by default.
   *
   * @param jobs Jobs, 0 or more
   * @return this builder
   */
  public CronJobBuilder successfulJobsHistoryLimit(int jobs) {
    spec.successfulJobsHistoryLimit(jobs);
    return this;
  }

  /**
   * Sets how many failed Jobs are kept; 1 by default.
   *
   * @param jobs Jobs, 0 or more
   * @return this builder
   */
  public CronJobBuilder failedJobsHistoryLimit(int jobs) {
    spec.failedJobsHistoryLimit(jobs);
    return this;
  }

  /**
   * Says whether no further Jobs are made until it is resumed; they are by default.
   *
   * @param suspend whether no Jobs are made
   * @return this builder
   */
  public CronJobBuilder suspend(boolean suspend) {
    spec.suspend(suspend);
    return this;
  }

  /**
   * Sets any field of the API by its path, for fields that have no method.
   *
   * <p>Done when the CronJob is built, in the order of the calls, and after all that the other
   * methods say.
   *
   * @param path path, such as {@code spec.jobTemplate.metadata.labels[team]}
   * @param value what {@link dev.jobwright.model.Resource#with} takes; null takes the field out
   * @return this builder
   */
  public CronJobBuilder with(String path, @Nullable Object value) {
    byPath.put(path, value);
    return this;
  }

  /**
   * Returns the CronJob that makes Jobs like {@code job}, checked as the API server would check it.
   *
   * <p>The Jobs get its labels, annotations and spec; their names come from the CronJob. A
   * namespace of the Job is the CronJob's too, in which Kubernetes makes the Jobs.
   *
   * @param job Job that is made at each time
   * @return the CronJob
   * @throws dev.jobwright.validation.ValidationException if the server would refuse it, or the Job
   *     has something a CronJob cannot give to its Jobs: another namespace, or metadata such as
   *     finalizers; it names every problem with its field
   */
  public CronJob runs(Job job) {
    JobOfCronJob made = new JobOfCronJob(Given.value("job", job).metadata());
    ObjectMeta own = made.placed(metadata.build());
    JobTemplate template = JobTemplate.builder().metadata(made.given()).spec(job.spec()).build();
    CronJob cron = CronJob.builder().metadata(own).spec(spec.jobTemplate(template).build()).build();
    List<Violation> violations = new ArrayList<>(unfit.violations());
    violations.addAll(made.lost(own));
    return byPath.applyTo(cron, CronJob.class, violations);
  }
}
