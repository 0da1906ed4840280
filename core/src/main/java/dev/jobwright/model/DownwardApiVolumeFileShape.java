package dev.jobwright.model;

/** How a {@link DownwardApiVolumeFile} is written as a document and read back. */
final class DownwardApiVolumeFileShape
    extends Shape<DownwardApiVolumeFile, DownwardApiVolumeFile.Builder> {
  static final DownwardApiVolumeFileShape SHAPE = new DownwardApiVolumeFileShape();

  private DownwardApiVolumeFileShape() {
    super("DownwardAPIVolumeFile");
  }

  @Override
  DownwardApiVolumeFile.Builder builder() {
    return DownwardApiVolumeFile.builder();
  }

  @Override
  DownwardApiVolumeFile build(DownwardApiVolumeFile.Builder builder) {
    return builder.build();
  }

  @Override
  void write(DownwardApiVolumeFile value, Fields to) {
    to.put("path", value.path());
    to.put("fieldRef", ObjectFieldSelectorShape.SHAPE, value.fieldRef());
    to.put("resourceFieldRef", ResourceFieldSelectorShape.SHAPE, value.resourceFieldRef());
    to.put("mode", value.mode());
  }

  @Override
  boolean read(String name, Object from, DownwardApiVolumeFile.Builder to) {
    switch (name) {
      case "path" -> to.path(Plain.text(from));
      case "fieldRef" -> to.fieldRef(ObjectFieldSelectorShape.SHAPE.read(from));
      case "resourceFieldRef" -> to.resourceFieldRef(ResourceFieldSelectorShape.SHAPE.read(from));
      case "mode" -> to.mode(Plain.integer(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
