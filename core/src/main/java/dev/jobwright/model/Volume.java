package dev.jobwright.model;

import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Storage that the containers of a pod may mount; one source.
 *
 * <p>Kubernetes: {@code core/v1 Volume}.
 *
 * @param name name that mounts refer to
 * @param emptyDir folder that lives as long as the pod
 * @param configMap entries of a config map as files
 * @param secret entries of a secret as files
 * @param persistentVolumeClaim claim on lasting storage
 * @param hostPath file or folder of the node
 * @param projected several sources in one folder
 * @param ephemeral claim that is made and deleted with the pod
 * @param downwardApi fields of the pod as files
 * @param nfs share of an NFS server
 * @param csi volume of a CSI driver
 * @param image content of an image
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record Volume(
    String name,
    @Nullable EmptyDirVolumeSource emptyDir,
    @Nullable ConfigMapVolumeSource configMap,
    @Nullable SecretVolumeSource secret,
    @Nullable PersistentVolumeClaimVolumeSource persistentVolumeClaim,
    @Nullable HostPathVolumeSource hostPath,
    @Nullable ProjectedVolumeSource projected,
    @Nullable EphemeralVolumeSource ephemeral,
    @Nullable DownwardApiVolumeSource downwardApi,
    @Nullable NfsVolumeSource nfs,
    @Nullable CsiVolumeSource csi,
    @Nullable ImageVolumeSource image,
    Map<String, Object> other) {

  /** Checks and copies what it is given. */
  public Volume {
    Checks.given("name", name);
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
   * Builds {@link Volume} values; may be used again after {@code build()}, by one thread at a time.
   */
  public static final class Builder extends VolumeBuilder {
    Builder() {}
  }
}
