package dev.jobwright.model;

/** How an {@link EmptyDirVolumeSource} is written as a document and read back. */
final class EmptyDirVolumeSourceShape
    extends Shape<EmptyDirVolumeSource, EmptyDirVolumeSource.Builder> {
  static final EmptyDirVolumeSourceShape SHAPE = new EmptyDirVolumeSourceShape();

  private EmptyDirVolumeSourceShape() {
    super("EmptyDirVolumeSource");
  }

  @Override
  EmptyDirVolumeSource.Builder builder() {
    return EmptyDirVolumeSource.builder();
  }

  @Override
  EmptyDirVolumeSource build(EmptyDirVolumeSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(EmptyDirVolumeSource value, Fields to) {
    to.put("medium", value.medium());
    to.put("sizeLimit", value.sizeLimit());
  }

  @Override
  boolean read(String name, Object from, EmptyDirVolumeSource.Builder to) {
    switch (name) {
      case "medium" -> to.medium(Plain.text(from));
      case "sizeLimit" -> to.sizeLimit(Plain.quantity(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
