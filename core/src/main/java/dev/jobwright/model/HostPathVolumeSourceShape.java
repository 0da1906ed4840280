package dev.jobwright.model;

/** How a {@link HostPathVolumeSource} is written as a document and read back. */
final class HostPathVolumeSourceShape
    extends Shape<HostPathVolumeSource, HostPathVolumeSource.Builder> {
  static final HostPathVolumeSourceShape SHAPE = new HostPathVolumeSourceShape();

  private HostPathVolumeSourceShape() {
    super("HostPathVolumeSource");
  }

  @Override
  HostPathVolumeSource.Builder builder() {
    return HostPathVolumeSource.builder();
  }

  @Override
  HostPathVolumeSource build(HostPathVolumeSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(HostPathVolumeSource value, Fields to) {
    to.put("path", value.path());
    to.put("type", value.type());
  }

  @Override
  boolean read(String name, Object from, HostPathVolumeSource.Builder to) {
    switch (name) {
      case "path" -> to.path(Plain.text(from));
      case "type" -> to.type(Plain.word(HostPathType.class, from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
