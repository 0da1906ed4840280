package dev.jobwright.model;

/** How the values for volumes are written as documents and read back. */
final class VolumeShapes {

  private VolumeShapes() {}

  static final Shape<Volume, Volume.Builder> VOLUME =
      Shape.of("Volume", Volume::builder, Volume.Builder::build)
          .field("name", Codec.TEXT, Volume::name, Volume.Builder::name)
          .field(
              "emptyDir",
              Codec.later(() -> VolumeShapes.EMPTY_DIR_VOLUME_SOURCE),
              Volume::emptyDir,
              Volume.Builder::emptyDir)
          .field(
              "configMap",
              Codec.later(() -> VolumeShapes.CONFIG_MAP_VOLUME_SOURCE),
              Volume::configMap,
              Volume.Builder::configMap)
          .field(
              "secret",
              Codec.later(() -> VolumeShapes.SECRET_VOLUME_SOURCE),
              Volume::secret,
              Volume.Builder::secret)
          .field(
              "persistentVolumeClaim",
              Codec.later(() -> VolumeShapes.PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE),
              Volume::persistentVolumeClaim,
              Volume.Builder::persistentVolumeClaim)
          .field(
              "hostPath",
              Codec.later(() -> VolumeShapes.HOST_PATH_VOLUME_SOURCE),
              Volume::hostPath,
              Volume.Builder::hostPath)
          .field(
              "projected",
              Codec.later(() -> VolumeShapes.PROJECTED_VOLUME_SOURCE),
              Volume::projected,
              Volume.Builder::projected)
          .field(
              "ephemeral",
              Codec.later(() -> VolumeShapes.EPHEMERAL_VOLUME_SOURCE),
              Volume::ephemeral,
              Volume.Builder::ephemeral)
          .field(
              "downwardAPI",
              Codec.later(() -> VolumeShapes.DOWNWARD_API_VOLUME_SOURCE),
              Volume::downwardApi,
              Volume.Builder::downwardApi)
          .field(
              "nfs",
              Codec.later(() -> VolumeShapes.NFS_VOLUME_SOURCE),
              Volume::nfs,
              Volume.Builder::nfs)
          .field(
              "csi",
              Codec.later(() -> VolumeShapes.CSI_VOLUME_SOURCE),
              Volume::csi,
              Volume.Builder::csi)
          .field(
              "image",
              Codec.later(() -> VolumeShapes.IMAGE_VOLUME_SOURCE),
              Volume::image,
              Volume.Builder::image)
          .others(Volume::other, Volume.Builder::putOther);

  static final Shape<EmptyDirVolumeSource, EmptyDirVolumeSource.Builder> EMPTY_DIR_VOLUME_SOURCE =
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

  static final Shape<ConfigMapVolumeSource, ConfigMapVolumeSource.Builder>
      CONFIG_MAP_VOLUME_SOURCE =
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
                  Codec.list(() -> VolumeShapes.KEY_TO_PATH),
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

  static final Shape<SecretVolumeSource, SecretVolumeSource.Builder> SECRET_VOLUME_SOURCE =
      Shape.of("SecretVolumeSource", SecretVolumeSource::builder, SecretVolumeSource.Builder::build)
          .field(
              "secretName",
              Codec.TEXT,
              SecretVolumeSource::secretName,
              SecretVolumeSource.Builder::secretName)
          .field(
              "items",
              Codec.list(() -> VolumeShapes.KEY_TO_PATH),
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

  static final Shape<KeyToPath, KeyToPath.Builder> KEY_TO_PATH =
      Shape.of("KeyToPath", KeyToPath::builder, KeyToPath.Builder::build)
          .field("key", Codec.TEXT, KeyToPath::key, KeyToPath.Builder::key)
          .field("path", Codec.TEXT, KeyToPath::path, KeyToPath.Builder::path)
          .field("mode", Codec.INTEGER, KeyToPath::mode, KeyToPath.Builder::mode);

  static final Shape<PersistentVolumeClaimVolumeSource, PersistentVolumeClaimVolumeSource.Builder>
      PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE =
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

  static final Shape<HostPathVolumeSource, HostPathVolumeSource.Builder> HOST_PATH_VOLUME_SOURCE =
      Shape.of(
              "HostPathVolumeSource",
              HostPathVolumeSource::builder,
              HostPathVolumeSource.Builder::build)
          .field("path", Codec.TEXT, HostPathVolumeSource::path, HostPathVolumeSource.Builder::path)
          .field(
              "type",
              Codec.word(HostPathType.class),
              HostPathVolumeSource::type,
              HostPathVolumeSource.Builder::type);

  static final Shape<ProjectedVolumeSource, ProjectedVolumeSource.Builder> PROJECTED_VOLUME_SOURCE =
      Shape.of(
              "ProjectedVolumeSource",
              ProjectedVolumeSource::builder,
              ProjectedVolumeSource.Builder::build)
          .field(
              "sources",
              Codec.list(() -> VolumeShapes.VOLUME_PROJECTION),
              ProjectedVolumeSource::sources,
              ProjectedVolumeSource.Builder::sources)
          .field(
              "defaultMode",
              Codec.INTEGER,
              ProjectedVolumeSource::defaultMode,
              ProjectedVolumeSource.Builder::defaultMode);

  static final Shape<VolumeProjection, VolumeProjection.Builder> VOLUME_PROJECTION =
      Shape.of("VolumeProjection", VolumeProjection::builder, VolumeProjection.Builder::build)
          .field(
              "configMap",
              Codec.later(() -> VolumeShapes.CONFIG_MAP_PROJECTION),
              VolumeProjection::configMap,
              VolumeProjection.Builder::configMap)
          .field(
              "secret",
              Codec.later(() -> VolumeShapes.SECRET_PROJECTION),
              VolumeProjection::secret,
              VolumeProjection.Builder::secret)
          .field(
              "downwardAPI",
              Codec.later(() -> VolumeShapes.DOWNWARD_API_PROJECTION),
              VolumeProjection::downwardApi,
              VolumeProjection.Builder::downwardApi)
          .field(
              "serviceAccountToken",
              Codec.later(() -> VolumeShapes.SERVICE_ACCOUNT_TOKEN_PROJECTION),
              VolumeProjection::serviceAccountToken,
              VolumeProjection.Builder::serviceAccountToken)
          .others(VolumeProjection::other, VolumeProjection.Builder::putOther);

  static final Shape<ConfigMapProjection, ConfigMapProjection.Builder> CONFIG_MAP_PROJECTION =
      Shape.of(
              "ConfigMapProjection",
              ConfigMapProjection::builder,
              ConfigMapProjection.Builder::build)
          .field("name", Codec.TEXT, ConfigMapProjection::name, ConfigMapProjection.Builder::name)
          .field(
              "items",
              Codec.list(() -> VolumeShapes.KEY_TO_PATH),
              ConfigMapProjection::items,
              ConfigMapProjection.Builder::items)
          .field(
              "optional",
              Codec.BOOLEAN,
              ConfigMapProjection::optional,
              ConfigMapProjection.Builder::optional);

  static final Shape<SecretProjection, SecretProjection.Builder> SECRET_PROJECTION =
      Shape.of("SecretProjection", SecretProjection::builder, SecretProjection.Builder::build)
          .field("name", Codec.TEXT, SecretProjection::name, SecretProjection.Builder::name)
          .field(
              "items",
              Codec.list(() -> VolumeShapes.KEY_TO_PATH),
              SecretProjection::items,
              SecretProjection.Builder::items)
          .field(
              "optional",
              Codec.BOOLEAN,
              SecretProjection::optional,
              SecretProjection.Builder::optional);

  static final Shape<ServiceAccountTokenProjection, ServiceAccountTokenProjection.Builder>
      SERVICE_ACCOUNT_TOKEN_PROJECTION =
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

  static final Shape<DownwardApiProjection, DownwardApiProjection.Builder> DOWNWARD_API_PROJECTION =
      Shape.of(
              "DownwardAPIProjection",
              DownwardApiProjection::builder,
              DownwardApiProjection.Builder::build)
          .field(
              "items",
              Codec.list(() -> VolumeShapes.DOWNWARD_API_VOLUME_FILE),
              DownwardApiProjection::items,
              DownwardApiProjection.Builder::items);

  static final Shape<DownwardApiVolumeSource, DownwardApiVolumeSource.Builder>
      DOWNWARD_API_VOLUME_SOURCE =
          Shape.of(
                  "DownwardAPIVolumeSource",
                  DownwardApiVolumeSource::builder,
                  DownwardApiVolumeSource.Builder::build)
              .field(
                  "items",
                  Codec.list(() -> VolumeShapes.DOWNWARD_API_VOLUME_FILE),
                  DownwardApiVolumeSource::items,
                  DownwardApiVolumeSource.Builder::items)
              .field(
                  "defaultMode",
                  Codec.INTEGER,
                  DownwardApiVolumeSource::defaultMode,
                  DownwardApiVolumeSource.Builder::defaultMode);

  static final Shape<DownwardApiVolumeFile, DownwardApiVolumeFile.Builder>
      DOWNWARD_API_VOLUME_FILE =
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
                  Codec.later(() -> ContainerShapes.OBJECT_FIELD_SELECTOR),
                  DownwardApiVolumeFile::fieldRef,
                  DownwardApiVolumeFile.Builder::fieldRef)
              .field(
                  "resourceFieldRef",
                  Codec.later(() -> ContainerShapes.RESOURCE_FIELD_SELECTOR),
                  DownwardApiVolumeFile::resourceFieldRef,
                  DownwardApiVolumeFile.Builder::resourceFieldRef)
              .field(
                  "mode",
                  Codec.INTEGER,
                  DownwardApiVolumeFile::mode,
                  DownwardApiVolumeFile.Builder::mode);

  static final Shape<EphemeralVolumeSource, EphemeralVolumeSource.Builder> EPHEMERAL_VOLUME_SOURCE =
      Shape.of(
              "EphemeralVolumeSource",
              EphemeralVolumeSource::builder,
              EphemeralVolumeSource.Builder::build)
          .field(
              "volumeClaimTemplate",
              Codec.later(() -> VolumeShapes.PERSISTENT_VOLUME_CLAIM_TEMPLATE),
              EphemeralVolumeSource::volumeClaimTemplate,
              EphemeralVolumeSource.Builder::volumeClaimTemplate);

  static final Shape<PersistentVolumeClaimTemplate, PersistentVolumeClaimTemplate.Builder>
      PERSISTENT_VOLUME_CLAIM_TEMPLATE =
          Shape.of(
                  "PersistentVolumeClaimTemplate",
                  PersistentVolumeClaimTemplate::builder,
                  PersistentVolumeClaimTemplate.Builder::build)
              .field(
                  "metadata",
                  Codec.later(() -> MetaShapes.OBJECT_META),
                  PersistentVolumeClaimTemplate::metadata,
                  PersistentVolumeClaimTemplate.Builder::metadata)
              .field(
                  "spec",
                  Codec.later(() -> VolumeShapes.PERSISTENT_VOLUME_CLAIM_SPEC),
                  PersistentVolumeClaimTemplate::spec,
                  PersistentVolumeClaimTemplate.Builder::spec);

  static final Shape<PersistentVolumeClaimSpec, PersistentVolumeClaimSpec.Builder>
      PERSISTENT_VOLUME_CLAIM_SPEC =
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
                  Codec.later(() -> VolumeShapes.VOLUME_RESOURCE_REQUIREMENTS),
                  PersistentVolumeClaimSpec::resources,
                  PersistentVolumeClaimSpec.Builder::resources)
              .field(
                  "selector",
                  Codec.later(() -> MetaShapes.LABEL_SELECTOR),
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
              .others(
                  PersistentVolumeClaimSpec::other, PersistentVolumeClaimSpec.Builder::putOther);

  static final Shape<VolumeResourceRequirements, VolumeResourceRequirements.Builder>
      VOLUME_RESOURCE_REQUIREMENTS =
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

  static final Shape<NfsVolumeSource, NfsVolumeSource.Builder> NFS_VOLUME_SOURCE =
      Shape.of("NFSVolumeSource", NfsVolumeSource::builder, NfsVolumeSource.Builder::build)
          .field("server", Codec.TEXT, NfsVolumeSource::server, NfsVolumeSource.Builder::server)
          .field("path", Codec.TEXT, NfsVolumeSource::path, NfsVolumeSource.Builder::path)
          .field(
              "readOnly",
              Codec.BOOLEAN,
              NfsVolumeSource::readOnly,
              NfsVolumeSource.Builder::readOnly);

  static final Shape<CsiVolumeSource, CsiVolumeSource.Builder> CSI_VOLUME_SOURCE =
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
              Codec.later(() -> PodShapes.LOCAL_OBJECT_REFERENCE),
              CsiVolumeSource::nodePublishSecretRef,
              CsiVolumeSource.Builder::nodePublishSecretRef);

  static final Shape<ImageVolumeSource, ImageVolumeSource.Builder> IMAGE_VOLUME_SOURCE =
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
