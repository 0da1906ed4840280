package dev.jobwright.model;

/** How a {@link Volume} is written as a document and read back. */
final class VolumeShape extends Shape<Volume, Volume.Builder> {
  static final VolumeShape SHAPE = new VolumeShape();

  private VolumeShape() {
    super("Volume");
  }

  @Override
  Volume.Builder builder() {
    return Volume.builder();
  }

  @Override
  Volume build(Volume.Builder builder) {
    return builder.build();
  }

  @Override
  void write(Volume value, Fields to) {
    to.put("name", value.name());
    to.put("emptyDir", EmptyDirVolumeSourceShape.SHAPE, value.emptyDir());
    to.put("configMap", ConfigMapVolumeSourceShape.SHAPE, value.configMap());
    to.put("secret", SecretVolumeSourceShape.SHAPE, value.secret());
    to.put(
        "persistentVolumeClaim",
        PersistentVolumeClaimVolumeSourceShape.SHAPE,
        value.persistentVolumeClaim());
    to.put("hostPath", HostPathVolumeSourceShape.SHAPE, value.hostPath());
    to.put("projected", ProjectedVolumeSourceShape.SHAPE, value.projected());
    to.put("ephemeral", EphemeralVolumeSourceShape.SHAPE, value.ephemeral());
    to.put("downwardAPI", DownwardApiVolumeSourceShape.SHAPE, value.downwardApi());
    to.put("nfs", NfsVolumeSourceShape.SHAPE, value.nfs());
    to.put("csi", CsiVolumeSourceShape.SHAPE, value.csi());
    to.put("image", ImageVolumeSourceShape.SHAPE, value.image());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, Volume.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "emptyDir" -> to.emptyDir(EmptyDirVolumeSourceShape.SHAPE.read(from));
      case "configMap" -> to.configMap(ConfigMapVolumeSourceShape.SHAPE.read(from));
      case "secret" -> to.secret(SecretVolumeSourceShape.SHAPE.read(from));
      case "persistentVolumeClaim" ->
          to.persistentVolumeClaim(PersistentVolumeClaimVolumeSourceShape.SHAPE.read(from));
      case "hostPath" -> to.hostPath(HostPathVolumeSourceShape.SHAPE.read(from));
      case "projected" -> to.projected(ProjectedVolumeSourceShape.SHAPE.read(from));
      case "ephemeral" -> to.ephemeral(EphemeralVolumeSourceShape.SHAPE.read(from));
      case "downwardAPI" -> to.downwardApi(DownwardApiVolumeSourceShape.SHAPE.read(from));
      case "nfs" -> to.nfs(NfsVolumeSourceShape.SHAPE.read(from));
      case "csi" -> to.csi(CsiVolumeSourceShape.SHAPE.read(from));
      case "image" -> to.image(ImageVolumeSourceShape.SHAPE.read(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
