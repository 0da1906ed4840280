package dev.jobwright.model;

import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * User, capabilities and rights of one container; it wins over the pod's.
 *
 * <p>Kubernetes: {@code core/v1 SecurityContext}.
 *
 * @param runAsUser user id; null for the pod's
 * @param runAsGroup group id; null for the pod's
 * @param runAsNonRoot whether a root user is refused; null for the pod's
 * @param privileged whether it runs as root on the node; null means false
 * @param allowPrivilegeEscalation whether it may gain rights; null means true
 * @param readOnlyRootFilesystem whether its root file system cannot be written; null means false
 * @param capabilities capabilities added and dropped; null for the default
 * @param seccompProfile system calls that are allowed; null for the pod's
 * @param appArmorProfile AppArmor profile; null for the pod's
 * @param seLinuxOptions SELinux label; null for the pod's
 * @param procMount kind of {@code /proc} mount; null means {@code Default}
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record SecurityContext(
    @Nullable Long runAsUser,
    @Nullable Long runAsGroup,
    @Nullable Boolean runAsNonRoot,
    @Nullable Boolean privileged,
    @Nullable Boolean allowPrivilegeEscalation,
    @Nullable Boolean readOnlyRootFilesystem,
    @Nullable Capabilities capabilities,
    @Nullable SeccompProfile seccompProfile,
    @Nullable AppArmorProfile appArmorProfile,
    @Nullable SeLinuxOptions seLinuxOptions,
    @Nullable String procMount,
    Map<String, Object> other) {

  /** Says nothing, and so stands for none. */
  static final SecurityContext EMPTY = builder().build();

  /** Checks and copies what it is given. */
  public SecurityContext {
    capabilities = Copies.unlessEmpty(capabilities, Capabilities.EMPTY);
    other = Copies.document(other);
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
   * Builds {@link SecurityContext} values; may be used again after {@code build()}, by one thread
   * at a time.
   */
  public static final class Builder extends SecurityContextBuilder {
    Builder() {}
  }
}
