package dev.jobwright.model;

import java.time.Duration;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A taint of a node that a pod bears.
 *
 * <p>Kubernetes: {@code core/v1 Toleration}.
 *
 * @param key key of the taint; null with {@code Exists} means every taint
 * @param operator relation of the taint's value; null means {@code Equal}
 * @param value value of the taint; null for {@code Exists}
 * @param effect effect that is borne; null means all
 * @param tolerationDuration how long a {@code NoExecute} taint is borne, in whole seconds; null
 *     means for ever
 */
@Value.Builder
@Values
public record Toleration(
    @Nullable String key,
    @Nullable TolerationOperator operator,
    @Nullable String value,
    @Nullable TaintEffect effect,
    @Nullable Duration tolerationDuration) {

  /** Checks and copies what it is given. */
  public Toleration {
    Checks.wholeSeconds("tolerationDuration", tolerationDuration);
  }

  /**
   * Returns a new builder with nothing set.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that starts from this value.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Override
  public String toString() {
    return Text.of(this);
  }

  /**
   * Builds {@link Toleration} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends TolerationBuilder {
    Builder() {}
  }
}
