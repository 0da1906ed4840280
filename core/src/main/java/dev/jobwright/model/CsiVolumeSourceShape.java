package dev.jobwright.model;

/** How a {@link CsiVolumeSource} is written as a document and read back. */
final class CsiVolumeSourceShape extends Shape<CsiVolumeSource, CsiVolumeSource.Builder> {
  static final CsiVolumeSourceShape SHAPE = new CsiVolumeSourceShape();

  private CsiVolumeSourceShape() {
    super("CSIVolumeSource");
  }

  @Override
  CsiVolumeSource.Builder builder() {
    return CsiVolumeSource.builder();
  }

  @Override
  CsiVolumeSource build(CsiVolumeSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(CsiVolumeSource value, Fields to) {
    to.put("driver", value.driver());
    to.put("readOnly", value.readOnly());
    to.put("fsType", value.fsType());
    to.map("volumeAttributes", value.volumeAttributes());
    to.put("nodePublishSecretRef", LocalObjectReferenceShape.SHAPE, value.nodePublishSecretRef());
  }

  @Override
  boolean read(String name, Object from, CsiVolumeSource.Builder to) {
    switch (name) {
      case "driver" -> to.driver(Plain.text(from));
      case "readOnly" -> to.readOnly(Plain.flag(from));
      case "fsType" -> to.fsType(Plain.text(from));
      case "volumeAttributes" -> to.volumeAttributes(Plain.textMap(from));
      case "nodePublishSecretRef" ->
          to.nodePublishSecretRef(LocalObjectReferenceShape.SHAPE.read(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
