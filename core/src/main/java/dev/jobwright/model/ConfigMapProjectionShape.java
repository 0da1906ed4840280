package dev.jobwright.model;

/** How a {@link ConfigMapProjection} is written as a document and read back. */
final class ConfigMapProjectionShape
    extends Shape<ConfigMapProjection, ConfigMapProjection.Builder> {
  static final ConfigMapProjectionShape SHAPE = new ConfigMapProjectionShape();

  private ConfigMapProjectionShape() {
    super("ConfigMapProjection");
  }

  @Override
  ConfigMapProjection.Builder builder() {
    return ConfigMapProjection.builder();
  }

  @Override
  ConfigMapProjection build(ConfigMapProjection.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ConfigMapProjection value, Fields to) {
    to.put("name", value.name());
    to.list("items", KeyToPathShape.SHAPE, value.items());
    to.put("optional", value.optional());
  }

  @Override
  boolean read(String name, Object from, ConfigMapProjection.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "items" -> to.items(KeyToPathShape.SHAPE.readList(from));
      case "optional" -> to.optional(Plain.flag(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
