package dev.jobwright.model;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * User, groups and kernel settings of all containers of a pod.
 *
 * <p>Kubernetes: {@code core/v1 PodSecurityContext}.
 *
 * @param runAsUser user id; null for the image's
 * @param runAsGroup group id; null for the image's
 * @param runAsNonRoot whether a root user is refused; null means false
 * @param fsGroup group that owns the volumes; null for none
 * @param fsGroupChangePolicy when ownership of volumes is changed; null means {@code Always}
 * @param supplementalGroups further group ids
 * @param supplementalGroupsPolicy how groups of the image are treated; null means {@code Merge}
 * @param seccompProfile system calls that are allowed; null for the default
 * @param appArmorProfile AppArmor profile; null for the default
 * @param seLinuxOptions SELinux label; null for a random one
 * @param sysctls kernel settings of the pod
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record PodSecurityContext(
    @Nullable Long runAsUser,
    @Nullable Long runAsGroup,
    @Nullable Boolean runAsNonRoot,
    @Nullable Long fsGroup,
    @Nullable FsGroupChangePolicy fsGroupChangePolicy,
    List<Long> supplementalGroups,
    @Nullable SupplementalGroupsPolicy supplementalGroupsPolicy,
    @Nullable SeccompProfile seccompProfile,
    @Nullable AppArmorProfile appArmorProfile,
    @Nullable SeLinuxOptions seLinuxOptions,
    List<Sysctl> sysctls,
    Map<String, Object> other) {

  /** Checks and copies what it is given. */
  public PodSecurityContext {
    supplementalGroups = Copies.list(supplementalGroups);
    sysctls = Copies.list(sysctls);
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
   * Builds {@link PodSecurityContext} values; may be used again after {@code build()}, by one
   * thread at a time.
   */
  public static final class Builder extends PodSecurityContextBuilder {
    Builder() {}
  }
}
