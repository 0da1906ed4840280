package dev.jobwright.model;

/** How a {@link ConfigMapEnvSource} is written as a document and read back. */
final class ConfigMapEnvSourceShape extends Shape<ConfigMapEnvSource, ConfigMapEnvSource.Builder> {
  static final ConfigMapEnvSourceShape SHAPE = new ConfigMapEnvSourceShape();

  private ConfigMapEnvSourceShape() {
    super("ConfigMapEnvSource");
  }

  @Override
  ConfigMapEnvSource.Builder builder() {
    return ConfigMapEnvSource.builder();
  }

  @Override
  ConfigMapEnvSource build(ConfigMapEnvSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ConfigMapEnvSource value, Fields to) {
    to.put("name", value.name());
    to.put("optional", value.optional());
  }

  @Override
  boolean read(String name, Object from, ConfigMapEnvSource.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "optional" -> to.optional(Plain.flag(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
