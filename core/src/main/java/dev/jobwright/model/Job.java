package dev.jobwright.model;

import dev.jobwright.schema.Defaulting;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A Job: pods that run until enough of them have succeeded.
 *
 * <p>Kubernetes: {@code batch/v1 Job}.
 *
 * @param metadata its name, namespace, labels and annotations
 * @param spec what it runs and when it is done
 * @param other fields of the API that have no component here, such as {@code status}, kept as they
 *     are
 */
@Value.Builder
@Values
public record Job(ObjectMeta metadata, JobSpec spec, Map<String, Object> other)
    implements Resource {

  /** Checks and copies what it is given. */
  public Job {
    Checks.given("metadata", metadata);
    Checks.given("spec", spec);
    other = Copies.document(other);
  }

  /** {@return a new builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that starts from this value} */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Override
  public String apiVersion() {
    return Kinds.JOB.apiVersion();
  }

  @Override
  public String kind() {
    return Kinds.JOB.kind();
  }

  @Override
  public Map<String, Object> toDocument() {
    return Kinds.JOB.write(this);
  }

  @Override
  public Job with(String path, @Nullable Object value) {
    return Kinds.JOB.with(this, path, value);
  }

  /**
   * Returns this Job with the defaults that the API server would give it.
   *
   * <p>Source: {@code pkg/apis/batch/v1/defaults.go} and {@code pkg/apis/core/v1/defaults.go}.
   *
   * @return a copy in which what had no value has its default
   */
  public Job defaulted() {
    return Kinds.JOB.read(Defaulting.apply(toDocument()));
  }

  @Override
  public String toString() {
    return Text.of(this);
  }

  /**
   * Builds {@link Job} values; may be used again after {@code build()}, by one thread at a time.
   */
  public static final class Builder extends JobBuilder {
    Builder() {}
  }
}
