package dev.jobwright.model;

/** How an {@link EnvVar} is written as a document and read back. */
final class EnvVarShape extends Shape<EnvVar, EnvVar.Builder> {
  static final EnvVarShape SHAPE = new EnvVarShape();

  private EnvVarShape() {
    super("EnvVar");
  }

  @Override
  EnvVar.Builder builder() {
    return EnvVar.builder();
  }

  @Override
  EnvVar build(EnvVar.Builder builder) {
    return builder.build();
  }

  @Override
  void write(EnvVar value, Fields to) {
    to.put("name", value.name());
    to.put("value", value.value());
    to.put("valueFrom", EnvVarSourceShape.SHAPE, value.valueFrom());
  }

  @Override
  boolean read(String name, Object from, EnvVar.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "value" -> to.value(Plain.text(from));
      case "valueFrom" -> to.valueFrom(EnvVarSourceShape.SHAPE.read(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
