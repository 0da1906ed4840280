package dev.jobwright.model;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a secret as files.
 *
 * <p>Kubernetes: {@code core/v1 SecretVolumeSource}.
 *
 * @param secretName name of the secret
 * @param items entries and their paths; empty for all
 * @param defaultMode file mode as a number, {@code 0644} is 420; null means 420
 * @param optional whether it may be missing; null means false
 */
@Value.Builder
@Values
public record SecretVolumeSource(
    String secretName,
    List<KeyToPath> items,
    @Nullable Integer defaultMode,
    @Nullable Boolean optional) {

  /** Checks and copies what it is given. */
  public SecretVolumeSource {
    Checks.given("secretName", secretName);
    items = Copies.list(items);
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
   * Builds {@link SecretVolumeSource} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends SecretVolumeSourceBuilder {
    Builder() {}
  }
}
