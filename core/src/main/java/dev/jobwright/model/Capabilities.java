package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * Linux capabilities added to and dropped from a container's default.
 *
 * <p>Kubernetes: {@code core/v1 Capabilities}.
 *
 * @param add capabilities added, such as {@code NET_ADMIN}
 * @param drop capabilities dropped, such as {@code ALL}
 */
@Value.Builder
@Values
public record Capabilities(List<String> add, List<String> drop) {

  /** Says nothing, and so stands for none. */
  static final Capabilities EMPTY = builder().build();

  /** Checks and copies what it is given. */
  public Capabilities {
    add = Copies.list(add);
    drop = Copies.list(drop);
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
   * Builds {@link Capabilities} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends CapabilitiesBuilder {
    Builder() {}
  }
}
