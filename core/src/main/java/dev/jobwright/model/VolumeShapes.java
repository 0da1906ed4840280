package dev.jobwright.model;

/**
 * How the values for volumes are written as documents and read back; each shape is laid out when it
 * is first used.
 */
final class VolumeShapes {

  private VolumeShapes() {}

  static final class OfVolume {
    private OfVolume() {}

    static final Shape<Volume, Volume.Builder> SHAPE =
        Shape.of("Volume", Volume::builder, Volume.Builder::build)
            .field("name", Codec.TEXT, Volume::name, Volume.Builder::name)
            .field(
                "emptyDir",
                Codec.later(() -> VolumeShapes.OfEmptyDirVolumeSource.SHAPE),
                Volume::emptyDir,
                Volume.Builder::emptyDir)
            .field(
                "configMap",
                Codec.later(() -> VolumeShapes.OfConfigMapVolumeSource.SHAPE),
                Volume::configMap,
                Volume.Builder::configMap)
            .field(
                "secret",
                Codec.later(() -> VolumeShapes.OfSecretVolumeSource.SHAPE),
                Volume::secret,
                Volume.Builder::secret)
            .field(
                "persistentVolumeClaim",
                Codec.later(() -> VolumeShapes.OfPersistentVolumeClaimVolumeSource.SHAPE),
                Volume::persistentVolumeClaim,
                Volume.Builder::persistentVolumeClaim)
            .field(
                "hostPath",
                Codec.later(() -> VolumeShapes.OfHostPathVolumeSource.SHAPE),
                Volume::hostPath,
                Volume.Builder::hostPath)
            .field(
                "projected",
                Codec.later(() -> VolumeShapes.OfProjectedVolumeSource.SHAPE),
                Volume::projected,
                Volume.Builder::projected)
            .field(
                "ephemeral",
                Codec.later(() -> VolumeShapes.OfEphemeralVolumeSource.SHAPE),
                Volume::ephemeral,
                Volume.Builder::ephemeral)
            .field(
                "downwardAPI",
                Codec.later(() -> VolumeShapes.OfDownwardApiVolumeSource.SHAPE),
                Volume::downwardApi,
                Volume.Builder::downwardApi)
            .field(
                "nfs",
                Codec.later(() -> VolumeShapes.OfNfsVolumeSource.SHAPE),
                Volume::nfs,
                Volume.Builder::nfs)
            .field(
                "csi",
                Codec.later(() -> VolumeShapes.OfCsiVolumeSource.SHAPE),
                Volume::csi,
                Volume.Builder::csi)
            .field(
                "image",
                Codec.later(() -> VolumeShapes.OfImageVolumeSource.SHAPE),
                Volume::image,
                Volume.Builder::image)
            .others(Volume::other, Volume.Builder::putOther);
  }

  static final class OfEmptyDirVolumeSource {
    private OfEmptyDirVolumeSource() {}

    static final Shape<EmptyDirVolumeSource, EmptyDirVolumeSource.Builder> SHAPE =
        Shape.of(
                "EmptyDirVolumeSource",
                EmptyDirVolumeSource::builder,
                EmptyDirVolumeSource.Builder::build)
            .field(
                "medium",
                Codec.TEXT,
                EmptyDirVolumeSource::medium,
                EmptyDirVolumeSource.Builder::medium)
            .field(
                "sizeLimit",
                Codec.QUANTITY,
                EmptyDirVolumeSource::sizeLimit,
                EmptyDirVolumeSource.Builder::sizeLimit);
  }

  static final class OfConfigMapVolumeSource {
    private OfConfigMapVolumeSource() {}

    static final Shape<ConfigMapVolumeSource, ConfigMapVolumeSource.Builder> SHAPE =
        Shape.of(
                "ConfigMapVolumeSource",
                ConfigMapVolumeSource::builder,
                ConfigMapVolumeSource.Builder::build)
            .field(
                "name",
                Codec.TEXT,
                ConfigMapVolumeSource::name,
                ConfigMapVolumeSource.Builder::name)
            .field(
                "items",
                Codec.list(() -> VolumeShapes.OfKeyToPath.SHAPE),
                ConfigMapVolumeSource::items,
                ConfigMapVolumeSource.Builder::items)
            .field(
                "defaultMode",
                Codec.INTEGER,
                ConfigMapVolumeSource::defaultMode,
                ConfigMapVolumeSource.Builder::defaultMode)
            .field(
                "optional",
                Codec.BOOLEAN,
                ConfigMapVolumeSource::optional,
                ConfigMapVolumeSource.Builder::optional);
  }

  static final class OfSecretVolumeSource {
    private OfSecretVolumeSource() {}

    static final Shape<SecretVolumeSource, SecretVolumeSource.Builder> SHAPE =
        Shape.of(
                "SecretVolumeSource",
                SecretVolumeSource::builder,
                SecretVolumeSource.Builder::build)
            .field(
                "secretName",
                Codec.TEXT,
                SecretVolumeSource::secretName,
                SecretVolumeSource.Builder::secretName)
            .field(
                "items",
                Codec.list(() -> VolumeShapes.OfKeyToPath.SHAPE),
                SecretVolumeSource::items,
                SecretVolumeSource.Builder::items)
            .field(
                "defaultMode",
                Codec.INTEGER,
                SecretVolumeSource::defaultMode,
                SecretVolumeSource.Builder::defaultMode)
            .field(
                "optional",
                Codec.BOOLEAN,
                SecretVolumeSource::optional,
                SecretVolumeSource.Builder::optional);
  }

  static final class OfKeyToPath {
    private OfKeyToPath() {}

    static final Shape<KeyToPath, KeyToPath.Builder> SHAPE =
        Shape.of("KeyToPath", KeyToPath::builder, KeyToPath.Builder::build)
            .field("key", Codec.TEXT, KeyToPath::key, KeyToPath.Builder::key)
            .field("path", Codec.TEXT, KeyToPath::path, KeyToPath.Builder::path)
            .field("mode", Codec.INTEGER, KeyToPath::mode, KeyToPath.Builder::mode);
  }

  static final class OfPersistentVolumeClaimVolumeSource {
    private OfPersistentVolumeClaimVolumeSource() {}

    static final Shape<PersistentVolumeClaimVolumeSource, PersistentVolumeClaimVolumeSource.Builder>
        SHAPE =
            Shape.of(
                    "PersistentVolumeClaimVolumeSource",
                    PersistentVolumeClaimVolumeSource::builder,
                    PersistentVolumeClaimVolumeSource.Builder::build)
                .field(
                    "claimName",
                    Codec.TEXT,
                    PersistentVolumeClaimVolumeSource::claimName,
                    PersistentVolumeClaimVolumeSource.Builder::claimName)
                .field(
                    "readOnly",
                    Codec.BOOLEAN,
                    PersistentVolumeClaimVolumeSource::readOnly,
                    PersistentVolumeClaimVolumeSource.Builder::readOnly);
  }

  static final class OfHostPathVolumeSource {
    private OfHostPathVolumeSource() {}

    static final Shape<HostPathVolumeSource, HostPathVolumeSource.Builder> SHAPE =
        Shape.of(
                "HostPathVolumeSource",
                HostPathVolumeSource::builder,
                HostPathVolumeSource.Builder::build)
            .field(
                "path", Codec.TEXT, HostPathVolumeSource::path, HostPathVolumeSource.Builder::path)
            .field(
                "type",
                Codec.word(HostPathType.class),
                HostPathVolumeSource::type,
                HostPathVolumeSource.Builder::type);
  }

  static final class OfProjectedVolumeSource {
    private OfProjectedVolumeSource() {}

    static final Shape<ProjectedVolumeSource, ProjectedVolumeSource.Builder> SHAPE =
        Shape.of(
                "ProjectedVolumeSource",
                ProjectedVolumeSource::builder,
                ProjectedVolumeSource.Builder::build)
            .field(
                "sources",
                Codec.list(() -> VolumeShapes.OfVolumeProjection.SHAPE),
                ProjectedVolumeSource::sources,
                ProjectedVolumeSource.Builder::sources)
            .field(
                "defaultMode",
                Codec.INTEGER,
                ProjectedVolumeSource::defaultMode,
                ProjectedVolumeSource.Builder::defaultMode);
  }

  static final class OfVolumeProjection {
    private OfVolumeProjection() {}

    static final Shape<VolumeProjection, VolumeProjection.Builder> SHAPE =
        Shape.of("VolumeProjection", VolumeProjection::builder, VolumeProjection.Builder::build)
            .field(
                "configMap",
                Codec.later(() -> VolumeShapes.OfConfigMapProjection.SHAPE),
                VolumeProjection::configMap,
                VolumeProjection.Builder::configMap)
            .field(
                "secret",
                Codec.later(() -> VolumeShapes.OfSecretProjection.SHAPE),
                VolumeProjection::secret,
                VolumeProjection.Builder::secret)
            .field(
                "downwardAPI",
                Codec.later(() -> VolumeShapes.OfDownwardApiProjection.SHAPE),
                VolumeProjection::downwardApi,
                VolumeProjection.Builder::downwardApi)
            .field(
                "serviceAccountToken",
                Codec.later(() -> VolumeShapes.OfServiceAccountTokenProjection.SHAPE),
                VolumeProjection::serviceAccountToken,
                VolumeProjection.Builder::serviceAccountToken)
            .others(VolumeProjection::other, VolumeProjection.Builder::putOther);
  }

  static final class OfConfigMapProjection {
    private OfConfigMapProjection() {}

    static final Shape<ConfigMapProjection, ConfigMapProjection.Builder> SHAPE =
        Shape.of(
                "ConfigMapProjection",
                ConfigMapProjection::builder,
                ConfigMapProjection.Builder::build)
            .field("name", Codec.TEXT, ConfigMapProjection::name, ConfigMapProjection.Builder::name)
            .field(
                "items",
                Codec.list(() -> VolumeShapes.OfKeyToPath.SHAPE),
                ConfigMapProjection::items,
                ConfigMapProjection.Builder::items)
            .field(
                "optional",
                Codec.BOOLEAN,
                ConfigMapProjection::optional,
                ConfigMapProjection.Builder::optional);
  }

  static final class OfSecretProjection {
    private OfSecretProjection() {}

    static final Shape<SecretProjection, SecretProjection.Builder> SHAPE =
        Shape.of("SecretProjection", SecretProjection::builder, SecretProjection.Builder::build)
            .field("name", Codec.TEXT, SecretProjection::name, SecretProjection.Builder::name)
            .field(
                "items",
                Codec.list(() -> VolumeShapes.OfKeyToPath.SHAPE),
                SecretProjection::items,
                SecretProjection.Builder::items)
            .field(
                "optional",
                Codec.BOOLEAN,
                SecretProjection::optional,
                SecretProjection.Builder::optional);
  }

  static final class OfServiceAccountTokenProjection {
    private OfServiceAccountTokenProjection() {}

    static final Shape<ServiceAccountTokenProjection, ServiceAccountTokenProjection.Builder> SHAPE =
        Shape.of(
                "ServiceAccountTokenProjection",
                ServiceAccountTokenProjection::builder,
                ServiceAccountTokenProjection.Builder::build)
            .field(
                "path",
                Codec.TEXT,
                ServiceAccountTokenProjection::path,
                ServiceAccountTokenProjection.Builder::path)
            .field(
                "audience",
                Codec.TEXT,
                ServiceAccountTokenProjection::audience,
                ServiceAccountTokenProjection.Builder::audience)
            .field(
                "expirationSeconds",
                Codec.SECONDS,
                ServiceAccountTokenProjection::expiration,
                ServiceAccountTokenProjection.Builder::expiration);
  }

  static final class OfDownwardApiProjection {
    private OfDownwardApiProjection() {}

    static final Shape<DownwardApiProjection, DownwardApiProjection.Builder> SHAPE =
        Shape.of(
                "DownwardAPIProjection",
                DownwardApiProjection::builder,
                DownwardApiProjection.Builder::build)
            .field(
                "items",
                Codec.list(() -> VolumeShapes.OfDownwardApiVolumeFile.SHAPE),
                DownwardApiProjection::items,
                DownwardApiProjection.Builder::items);
  }

  static final class OfDownwardApiVolumeSource {
    private OfDownwardApiVolumeSource() {}

    static final Shape<DownwardApiVolumeSource, DownwardApiVolumeSource.Builder> SHAPE =
        Shape.of(
                "DownwardAPIVolumeSource",
                DownwardApiVolumeSource::builder,
                DownwardApiVolumeSource.Builder::build)
            .field(
                "items",
                Codec.list(() -> VolumeShapes.OfDownwardApiVolumeFile.SHAPE),
                DownwardApiVolumeSource::items,
                DownwardApiVolumeSource.Builder::items)
            .field(
                "defaultMode",
                Codec.INTEGER,
                DownwardApiVolumeSource::defaultMode,
                DownwardApiVolumeSource.Builder::defaultMode);
  }

  static final class OfDownwardApiVolumeFile {
    private OfDownwardApiVolumeFile() {}

    static final Shape<DownwardApiVolumeFile, DownwardApiVolumeFile.Builder> SHAPE =
        Shape.of(
                "DownwardAPIVolumeFile",
                DownwardApiVolumeFile::builder,
                DownwardApiVolumeFile.Builder::build)
            .field(
                "path",
                Codec.TEXT,
                DownwardApiVolumeFile::path,
                DownwardApiVolumeFile.Builder::path)
            .field(
                "fieldRef",
                Codec.later(() -> ContainerShapes.OfObjectFieldSelector.SHAPE),
                DownwardApiVolumeFile::fieldRef,
                DownwardApiVolumeFile.Builder::fieldRef)
            .field(
                "resourceFieldRef",
                Codec.later(() -> ContainerShapes.OfResourceFieldSelector.SHAPE),
                DownwardApiVolumeFile::resourceFieldRef,
                DownwardApiVolumeFile.Builder::resourceFieldRef)
            .field(
                "mode",
                Codec.INTEGER,
                DownwardApiVolumeFile::mode,
                DownwardApiVolumeFile.Builder::mode);
  }

  static final class OfEphemeralVolumeSource {
    private OfEphemeralVolumeSource() {}

    static final Shape<EphemeralVolumeSource, EphemeralVolumeSource.Builder> SHAPE =
        Shape.of(
                "EphemeralVolumeSource",
                EphemeralVolumeSource::builder,
                EphemeralVolumeSource.Builder::build)
            .field(
                "volumeClaimTemplate",
                Codec.later(() -> VolumeShapes.OfPersistentVolumeClaimTemplate.SHAPE),
                EphemeralVolumeSource::volumeClaimTemplate,
                EphemeralVolumeSource.Builder::volumeClaimTemplate);
  }

  static final class OfPersistentVolumeClaimTemplate {
    private OfPersistentVolumeClaimTemplate() {}

    static final Shape<PersistentVolumeClaimTemplate, PersistentVolumeClaimTemplate.Builder> SHAPE =
        Shape.of(
                "PersistentVolumeClaimTemplate",
                PersistentVolumeClaimTemplate::builder,
                PersistentVolumeClaimTemplate.Builder::build)
            .field(
                "metadata",
                Codec.later(() -> MetaShapes.OfObjectMeta.SHAPE),
                PersistentVolumeClaimTemplate::metadata,
                PersistentVolumeClaimTemplate.Builder::metadata)
            .field(
                "spec",
                Codec.later(() -> VolumeShapes.OfPersistentVolumeClaimSpec.SHAPE),
                PersistentVolumeClaimTemplate::spec,
                PersistentVolumeClaimTemplate.Builder::spec);
  }

  static final class OfPersistentVolumeClaimSpec {
    private OfPersistentVolumeClaimSpec() {}

    static final Shape<PersistentVolumeClaimSpec, PersistentVolumeClaimSpec.Builder> SHAPE =
        Shape.of(
                "PersistentVolumeClaimSpec",
                PersistentVolumeClaimSpec::builder,
                PersistentVolumeClaimSpec.Builder::build)
            .field(
                "accessModes",
                Codec.list(Codec.word(AccessMode.class)),
                PersistentVolumeClaimSpec::accessModes,
                PersistentVolumeClaimSpec.Builder::accessModes)
            .field(
                "storageClassName",
                Codec.TEXT,
                PersistentVolumeClaimSpec::storageClassName,
                PersistentVolumeClaimSpec.Builder::storageClassName)
            .field(
                "resources",
                Codec.later(() -> VolumeShapes.OfVolumeResourceRequirements.SHAPE),
                PersistentVolumeClaimSpec::resources,
                PersistentVolumeClaimSpec.Builder::resources)
            .field(
                "selector",
                Codec.later(() -> MetaShapes.OfLabelSelector.SHAPE),
                PersistentVolumeClaimSpec::selector,
                PersistentVolumeClaimSpec.Builder::selector)
            .field(
                "volumeMode",
                Codec.word(VolumeMode.class),
                PersistentVolumeClaimSpec::volumeMode,
                PersistentVolumeClaimSpec.Builder::volumeMode)
            .field(
                "volumeName",
                Codec.TEXT,
                PersistentVolumeClaimSpec::volumeName,
                PersistentVolumeClaimSpec.Builder::volumeName)
            .others(PersistentVolumeClaimSpec::other, PersistentVolumeClaimSpec.Builder::putOther);
  }

  static final class OfVolumeResourceRequirements {
    private OfVolumeResourceRequirements() {}

    static final Shape<VolumeResourceRequirements, VolumeResourceRequirements.Builder> SHAPE =
        Shape.of(
                "VolumeResourceRequirements",
                VolumeResourceRequirements::builder,
                VolumeResourceRequirements.Builder::build)
            .field(
                "requests",
                Codec.map(Codec.QUANTITY),
                VolumeResourceRequirements::requests,
                VolumeResourceRequirements.Builder::requests)
            .field(
                "limits",
                Codec.map(Codec.QUANTITY),
                VolumeResourceRequirements::limits,
                VolumeResourceRequirements.Builder::limits);
  }

  static final class OfNfsVolumeSource {
    private OfNfsVolumeSource() {}

    static final Shape<NfsVolumeSource, NfsVolumeSource.Builder> SHAPE =
        Shape.of("NFSVolumeSource", NfsVolumeSource::builder, NfsVolumeSource.Builder::build)
            .field("server", Codec.TEXT, NfsVolumeSource::server, NfsVolumeSource.Builder::server)
            .field("path", Codec.TEXT, NfsVolumeSource::path, NfsVolumeSource.Builder::path)
            .field(
                "readOnly",
                Codec.BOOLEAN,
                NfsVolumeSource::readOnly,
                NfsVolumeSource.Builder::readOnly);
  }

  static final class OfCsiVolumeSource {
    private OfCsiVolumeSource() {}

    static final Shape<CsiVolumeSource, CsiVolumeSource.Builder> SHAPE =
        Shape.of("CSIVolumeSource", CsiVolumeSource::builder, CsiVolumeSource.Builder::build)
            .field("driver", Codec.TEXT, CsiVolumeSource::driver, CsiVolumeSource.Builder::driver)
            .field(
                "readOnly",
                Codec.BOOLEAN,
                CsiVolumeSource::readOnly,
                CsiVolumeSource.Builder::readOnly)
            .field("fsType", Codec.TEXT, CsiVolumeSource::fsType, CsiVolumeSource.Builder::fsType)
            .field(
                "volumeAttributes",
                Codec.map(Codec.TEXT),
                CsiVolumeSource::volumeAttributes,
                CsiVolumeSource.Builder::volumeAttributes)
            .field(
                "nodePublishSecretRef",
                Codec.later(() -> PodShapes.OfLocalObjectReference.SHAPE),
                CsiVolumeSource::nodePublishSecretRef,
                CsiVolumeSource.Builder::nodePublishSecretRef);
  }

  static final class OfImageVolumeSource {
    private OfImageVolumeSource() {}

    static final Shape<ImageVolumeSource, ImageVolumeSource.Builder> SHAPE =
        Shape.of("ImageVolumeSource", ImageVolumeSource::builder, ImageVolumeSource.Builder::build)
            .field(
                "reference",
                Codec.TEXT,
                ImageVolumeSource::reference,
                ImageVolumeSource.Builder::reference)
            .field(
                "pullPolicy",
                Codec.word(ImagePullPolicy.class),
                ImageVolumeSource::pullPolicy,
                ImageVolumeSource.Builder::pullPolicy);
  }
}
