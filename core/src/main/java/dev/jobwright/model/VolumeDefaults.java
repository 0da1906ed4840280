package dev.jobwright.model;

import static dev.jobwright.model.JobDefaults.or;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The defaults the API server gives volumes. */
final class VolumeDefaults {

  /** Octal 0644: read by all, written by the owner. */
  private static final int FILE_MODE = 420;

  private static final Duration TOKEN_EXPIRATION = Duration.ofHours(1);

  private VolumeDefaults() {}

  static Volume apply(Volume volume) {
    if (volume.equals(Volume.builder().name(volume.name()).build())) {
      return volume.toBuilder().emptyDir(EmptyDirVolumeSource.builder().build()).build();
    }
    return volume.toBuilder()
        .configMap(apply(volume.configMap()))
        .secret(apply(volume.secret()))
        .downwardApi(apply(volume.downwardApi()))
        .projected(apply(volume.projected()))
        .hostPath(apply(volume.hostPath()))
        .ephemeral(apply(volume.ephemeral()))
        .build();
  }

  private static @Nullable ConfigMapVolumeSource apply(@Nullable ConfigMapVolumeSource source) {
    return source == null
        ? null
        : source.toBuilder().defaultMode(or(source.defaultMode(), FILE_MODE)).build();
  }

  private static @Nullable SecretVolumeSource apply(@Nullable SecretVolumeSource source) {
    return source == null
        ? null
        : source.toBuilder().defaultMode(or(source.defaultMode(), FILE_MODE)).build();
  }

  private static @Nullable DownwardApiVolumeSource apply(@Nullable DownwardApiVolumeSource source) {
    return source == null
        ? null
        : source.toBuilder()
            .defaultMode(or(source.defaultMode(), FILE_MODE))
            .items(files(source.items()))
            .build();
  }

  private static @Nullable ProjectedVolumeSource apply(@Nullable ProjectedVolumeSource source) {
    return source == null
        ? null
        : source.toBuilder()
            .defaultMode(or(source.defaultMode(), FILE_MODE))
            .sources(source.sources().stream().map(VolumeDefaults::apply).toList())
            .build();
  }

  private static VolumeProjection apply(VolumeProjection projection) {
    VolumeProjection.Builder defaulted = projection.toBuilder();
    ServiceAccountTokenProjection token = projection.serviceAccountToken();
    if (token != null) {
      defaulted.serviceAccountToken(
          token.toBuilder().expiration(or(token.expiration(), TOKEN_EXPIRATION)).build());
    }
    DownwardApiProjection fields = projection.downwardApi();
    if (fields != null) {
      defaulted.downwardApi(fields.toBuilder().items(files(fields.items())).build());
    }
    return defaulted.build();
  }

  private static List<DownwardApiVolumeFile> files(List<DownwardApiVolumeFile> files) {
    return files.stream().map(VolumeDefaults::apply).toList();
  }

  private static DownwardApiVolumeFile apply(DownwardApiVolumeFile file) {
    ObjectFieldSelector field = file.fieldRef();
    return field == null ? file : file.toBuilder().fieldRef(ContainerDefaults.apply(field)).build();
  }

  private static @Nullable HostPathVolumeSource apply(@Nullable HostPathVolumeSource source) {
    return source == null
        ? null
        : source.toBuilder().type(or(source.type(), HostPathType.UNCHECKED)).build();
  }

  private static @Nullable EphemeralVolumeSource apply(@Nullable EphemeralVolumeSource source) {
    if (source == null) {
      return null;
    }
    PersistentVolumeClaimTemplate claim = source.volumeClaimTemplate();
    PersistentVolumeClaimSpec spec = claim.spec();
    PersistentVolumeClaimSpec defaulted =
        spec.toBuilder().volumeMode(or(spec.volumeMode(), VolumeMode.FILESYSTEM)).build();
    return source.toBuilder()
        .volumeClaimTemplate(claim.toBuilder().spec(defaulted).build())
        .build();
  }
}
