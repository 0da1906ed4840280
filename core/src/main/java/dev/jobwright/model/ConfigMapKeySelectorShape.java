package dev.jobwright.model;

/** How a {@link ConfigMapKeySelector} is written as a document and read back. */
final class ConfigMapKeySelectorShape
    extends Shape<ConfigMapKeySelector, ConfigMapKeySelector.Builder> {
  static final ConfigMapKeySelectorShape SHAPE = new ConfigMapKeySelectorShape();

  private ConfigMapKeySelectorShape() {
    super("ConfigMapKeySelector");
  }

  @Override
  ConfigMapKeySelector.Builder builder() {
    return ConfigMapKeySelector.builder();
  }

  @Override
  ConfigMapKeySelector build(ConfigMapKeySelector.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ConfigMapKeySelector value, Fields to) {
    to.put("name", value.name());
    to.put("key", value.key());
    to.put("optional", value.optional());
  }

  @Override
  boolean read(String name, Object from, ConfigMapKeySelector.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "key" -> to.key(Plain.text(from));
      case "optional" -> to.optional(Plain.flag(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
