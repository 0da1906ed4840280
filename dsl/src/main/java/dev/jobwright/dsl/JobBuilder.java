package dev.jobwright.dsl;

import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.PodFailurePolicy;
import dev.jobwright.model.PodReplacementPolicy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of every Job, whatever its pattern.
 *
 * <p>Defaults are the server's, and stay out of the YAML: {@code backoffLimit} 6, no deadline, no
 * time to live, not suspended.
 *
 * <p>A builder may be used again after {@link #build()}, by one thread at a time.
 *
 * @param <B> type of the builder
 */
public abstract class JobBuilder<B extends JobBuilder<B>> extends PodOptions<B> {

  final JobDraft draft;

  JobBuilder(JobDraft draft) {
    super(draft.pod);
    this.draft = draft;
  }

  final JobSpec.Builder spec() {
    return draft.spec;
  }

  /**
   * Sets the namespace; by default that of whoever submits the Job.
   *
   * @param namespace name of the namespace
   * @return this builder
   */
  public final B namespace(String namespace) {
    draft.metadata.namespace(namespace);
    return self();
  }

  /**
   * Lets the server make a unique name of this prefix, in place of the name.
   *
   * @param prefix prefix, often with a dash at its end
   * @return this builder
   */
  public final B generateName(String prefix) {
    draft.metadata.name(null).generateName(prefix);
    return self();
  }

  /**
   * Adds a label to the Job; pods get theirs with {@link #podLabel}.
   *
   * @param key label key
   * @param value label value
   * @return this builder
   */
  public final B label(String key, String value) {
    draft.metadata.putLabels(Given.value("key", key), Given.value("value", value));
    return self();
  }

  /**
   * Adds an annotation to the Job.
   *
   * @param key annotation key
   * @param value annotation value
   * @return this builder
   */
  public final B annotation(String key, String value) {
    draft.metadata.putAnnotations(Given.value("key", key), Given.value("value", value));
    return self();
  }

  /**
   * Sets how many failed pods are borne before the Job fails; 6 by default, without limit when
   * there is a limit for each index.
   *
   * @param retries failed pods, 0 or more
   * @return this builder
   */
  public final B backoffLimit(int retries) {
    spec().backoffLimit(retries);
    return self();
  }

  /**
   * Sets how long the Job may be active, over all its pods and retries; without limit by default.
   *
   * @param deadline whole seconds
   * @return this builder
   */
  public final B activeDeadline(Duration deadline) {
    spec().activeDeadline(draft.wholeSeconds("spec.activeDeadlineSeconds", deadline));
    return self();
  }

  /**
   * Sets after which time the finished Job is deleted with its pods; kept by default.
   *
   * @param ttl whole seconds
   * @return this builder
   */
  public final B ttlAfterFinished(Duration ttl) {
    spec().ttlAfterFinished(draft.wholeSeconds("spec.ttlSecondsAfterFinished", ttl));
    return self();
  }

  /**
   * Says what the failure of a pod means, by the first rule that matches.
   *
   * @param rules rules in order
   * @return this builder
   */
  public final B podFailurePolicy(JobFailureRule... rules) {
    return podFailurePolicy(FailureRule.policy(List.of(rules)));
  }

  /**
   * Says what the failure of a pod means; every failure counts by default.
   *
   * @param policy policy
   * @return this builder
   */
  public final B podFailurePolicy(PodFailurePolicy policy) {
    spec().podFailurePolicy(policy);
    return self();
  }

  /**
   * Says when a terminating pod is replaced; at once by default, or when it has ended if there is a
   * pod failure policy.
   *
   * @param policy policy
   * @return this builder
   */
  public final B podReplacementPolicy(PodReplacementPolicy policy) {
    spec().podReplacementPolicy(policy);
    return self();
  }

  /**
   * Says whether the Job waits without pods until it is resumed; it does not by default.
   *
   * @param suspend whether it waits
   * @return this builder
   */
  public final B suspend(boolean suspend) {
    spec().suspend(suspend);
    return self();
  }

  /**
   * Gives the Job to another controller; to that of Kubernetes by default.
   *
   * @param controller controller as domain and path, such as {@code kueue.x-k8s.io/multikueue}
   * @return this builder
   */
  public final B managedBy(String controller) {
    spec().managedBy(controller);
    return self();
  }

  /**
   * Sets any field of the API by its path, for fields that have no method.
   *
   * <p>Done when the Job is built, in the order of the calls, and after all that the other methods
   * say. A path can also say what this builder does not offer, such as {@code spec.completions} of
   * a work queue, and so make another pattern of it.
   *
   * @param path path, such as {@code spec.template.spec.hostNetwork}
   * @param value what {@link dev.jobwright.model.Resource#with} takes; null takes the field out
   * @return this builder
   */
  public final B with(String path, @Nullable Object value) {
    draft.with(path, value);
    return self();
  }

  /**
   * Returns the Job, checked as the API server would check it.
   *
   * @return the Job
   * @throws dev.jobwright.validation.ValidationException if the server would refuse it; it names
   *     every problem with its field, those of {@link #with} among them
   */
  public final Job build() {
    return draft.build();
  }
}
