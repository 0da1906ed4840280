package dev.jobwright.model;

/** How an {@link EnvFromSource} is written as a document and read back. */
final class EnvFromSourceShape extends Shape<EnvFromSource, EnvFromSource.Builder> {
  static final EnvFromSourceShape SHAPE = new EnvFromSourceShape();

  private EnvFromSourceShape() {
    super("EnvFromSource");
  }

  @Override
  EnvFromSource.Builder builder() {
    return EnvFromSource.builder();
  }

  @Override
  EnvFromSource build(EnvFromSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(EnvFromSource value, Fields to) {
    to.put("prefix", value.prefix());
    to.put("configMapRef", ConfigMapEnvSourceShape.SHAPE, value.configMapRef());
    to.put("secretRef", SecretEnvSourceShape.SHAPE, value.secretRef());
  }

  @Override
  boolean read(String name, Object from, EnvFromSource.Builder to) {
    switch (name) {
      case "prefix" -> to.prefix(Plain.text(from));
      case "configMapRef" -> to.configMapRef(ConfigMapEnvSourceShape.SHAPE.read(from));
      case "secretRef" -> to.secretRef(SecretEnvSourceShape.SHAPE.read(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
