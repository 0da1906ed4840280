package dev.jobwright.model;

/** How a {@link DownwardApiVolumeSource} is written as a document and read back. */
final class DownwardApiVolumeSourceShape
    extends Shape<DownwardApiVolumeSource, DownwardApiVolumeSource.Builder> {
  static final DownwardApiVolumeSourceShape SHAPE = new DownwardApiVolumeSourceShape();

  private DownwardApiVolumeSourceShape() {
    super("DownwardAPIVolumeSource");
  }

  @Override
  DownwardApiVolumeSource.Builder builder() {
    return DownwardApiVolumeSource.builder();
  }

  @Override
  DownwardApiVolumeSource build(DownwardApiVolumeSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(DownwardApiVolumeSource value, Fields to) {
    to.list("items", DownwardApiVolumeFileShape.SHAPE, value.items());
    to.put("defaultMode", value.defaultMode());
  }

  @Override
  boolean read(String name, Object from, DownwardApiVolumeSource.Builder to) {
    switch (name) {
      case "items" -> to.items(DownwardApiVolumeFileShape.SHAPE.readList(from));
      case "defaultMode" -> to.defaultMode(Plain.integer(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
