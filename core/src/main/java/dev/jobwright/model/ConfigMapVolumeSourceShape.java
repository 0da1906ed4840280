package dev.jobwright.model;

/** How a {@link ConfigMapVolumeSource} is written as a document and read back. */
final class ConfigMapVolumeSourceShape
    extends Shape<ConfigMapVolumeSource, ConfigMapVolumeSource.Builder> {
  static final ConfigMapVolumeSourceShape SHAPE = new ConfigMapVolumeSourceShape();

  private ConfigMapVolumeSourceShape() {
    super("ConfigMapVolumeSource");
  }

  @Override
  ConfigMapVolumeSource.Builder builder() {
    return ConfigMapVolumeSource.builder();
  }

  @Override
  ConfigMapVolumeSource build(ConfigMapVolumeSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ConfigMapVolumeSource value, Fields to) {
    to.put("name", value.name());
    to.list("items", KeyToPathShape.SHAPE, value.items());
    to.put("defaultMode", value.defaultMode());
    to.put("optional", value.optional());
  }

  @Override
  boolean read(String name, Object from, ConfigMapVolumeSource.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "items" -> to.items(KeyToPathShape.SHAPE.readList(from));
      case "defaultMode" -> to.defaultMode(Plain.integer(from));
      case "optional" -> to.optional(Plain.flag(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
