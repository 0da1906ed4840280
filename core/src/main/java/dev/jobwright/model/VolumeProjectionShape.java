package dev.jobwright.model;

/** How a {@link VolumeProjection} is written as a document and read back. */
final class VolumeProjectionShape extends Shape<VolumeProjection, VolumeProjection.Builder> {
  static final VolumeProjectionShape SHAPE = new VolumeProjectionShape();

  private VolumeProjectionShape() {
    super("VolumeProjection");
  }

  @Override
  VolumeProjection.Builder builder() {
    return VolumeProjection.builder();
  }

  @Override
  VolumeProjection build(VolumeProjection.Builder builder) {
    return builder.build();
  }

  @Override
  void write(VolumeProjection value, Fields to) {
    to.put("configMap", ConfigMapProjectionShape.SHAPE, value.configMap());
    to.put("secret", SecretProjectionShape.SHAPE, value.secret());
    to.put("downwardAPI", DownwardApiProjectionShape.SHAPE, value.downwardApi());
    to.put(
        "serviceAccountToken",
        ServiceAccountTokenProjectionShape.SHAPE,
        value.serviceAccountToken());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, VolumeProjection.Builder to) {
    switch (name) {
      case "configMap" -> to.configMap(ConfigMapProjectionShape.SHAPE.read(from));
      case "secret" -> to.secret(SecretProjectionShape.SHAPE.read(from));
      case "downwardAPI" -> to.downwardApi(DownwardApiProjectionShape.SHAPE.read(from));
      case "serviceAccountToken" ->
          to.serviceAccountToken(ServiceAccountTokenProjectionShape.SHAPE.read(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
