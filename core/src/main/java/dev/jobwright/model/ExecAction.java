package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * A command run in a container.
 *
 * <p>Kubernetes: {@code core/v1 ExecAction}.
 *
 * @param command command and its arguments; no shell
 */
@Value.Builder
@Values
public record ExecAction(List<String> command) {

  /** Checks and copies what it is given. */
  public ExecAction {
    command = Copies.list(command);
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
   * Builds {@link ExecAction} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends ExecActionBuilder {
    Builder() {}
  }
}
