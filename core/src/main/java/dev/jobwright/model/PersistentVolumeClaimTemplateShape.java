package dev.jobwright.model;

/** How a {@link PersistentVolumeClaimTemplate} is written as a document and read back. */
final class PersistentVolumeClaimTemplateShape
    extends Shape<PersistentVolumeClaimTemplate, PersistentVolumeClaimTemplate.Builder> {
  static final PersistentVolumeClaimTemplateShape SHAPE = new PersistentVolumeClaimTemplateShape();

  private PersistentVolumeClaimTemplateShape() {
    super("PersistentVolumeClaimTemplate");
  }

  @Override
  PersistentVolumeClaimTemplate.Builder builder() {
    return PersistentVolumeClaimTemplate.builder();
  }

  @Override
  PersistentVolumeClaimTemplate build(PersistentVolumeClaimTemplate.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PersistentVolumeClaimTemplate value, Fields to) {
    to.put("metadata", ObjectMetaShape.SHAPE, value.metadata());
    to.put("spec", PersistentVolumeClaimSpecShape.SHAPE, value.spec());
  }

  @Override
  boolean read(String name, Object from, PersistentVolumeClaimTemplate.Builder to) {
    switch (name) {
      case "metadata" -> to.metadata(ObjectMetaShape.SHAPE.read(from));
      case "spec" -> to.spec(PersistentVolumeClaimSpecShape.SHAPE.read(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
