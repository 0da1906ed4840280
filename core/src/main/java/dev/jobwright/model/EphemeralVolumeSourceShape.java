package dev.jobwright.model;

/** How an {@link EphemeralVolumeSource} is written as a document and read back. */
final class EphemeralVolumeSourceShape
    extends Shape<EphemeralVolumeSource, EphemeralVolumeSource.Builder> {
  static final EphemeralVolumeSourceShape SHAPE = new EphemeralVolumeSourceShape();

  private EphemeralVolumeSourceShape() {
    super("EphemeralVolumeSource");
  }

  @Override
  EphemeralVolumeSource.Builder builder() {
    return EphemeralVolumeSource.builder();
  }

  @Override
  EphemeralVolumeSource build(EphemeralVolumeSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(EphemeralVolumeSource value, Fields to) {
    to.put(
        "volumeClaimTemplate",
        PersistentVolumeClaimTemplateShape.SHAPE,
        value.volumeClaimTemplate());
  }

  @Override
  boolean read(String name, Object from, EphemeralVolumeSource.Builder to) {
    switch (name) {
      case "volumeClaimTemplate" ->
          to.volumeClaimTemplate(PersistentVolumeClaimTemplateShape.SHAPE.read(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
