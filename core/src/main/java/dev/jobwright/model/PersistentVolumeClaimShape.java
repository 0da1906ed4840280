package dev.jobwright.model;

/** How a {@link PersistentVolumeClaim} is written as a document and read back. */
final class PersistentVolumeClaimShape
    extends Shape<PersistentVolumeClaim, PersistentVolumeClaim.Builder> {
  static final PersistentVolumeClaimShape SHAPE = new PersistentVolumeClaimShape();

  private PersistentVolumeClaimShape() {
    super("PersistentVolumeClaim");
  }

  @Override
  PersistentVolumeClaim.Builder builder() {
    return PersistentVolumeClaim.builder();
  }

  @Override
  PersistentVolumeClaim build(PersistentVolumeClaim.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PersistentVolumeClaim value, Fields to) {
    to.put("metadata", ObjectMetaShape.SHAPE, value.metadata());
    to.put("spec", PersistentVolumeClaimSpecShape.SHAPE, value.spec());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, PersistentVolumeClaim.Builder to) {
    switch (name) {
      case "metadata" -> to.metadata(ObjectMetaShape.SHAPE.read(from));
      case "spec" -> to.spec(PersistentVolumeClaimSpecShape.SHAPE.read(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
