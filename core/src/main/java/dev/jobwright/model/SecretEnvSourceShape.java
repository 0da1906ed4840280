package dev.jobwright.model;

/** How a {@link SecretEnvSource} is written as a document and read back. */
final class SecretEnvSourceShape extends Shape<SecretEnvSource, SecretEnvSource.Builder> {
  static final SecretEnvSourceShape SHAPE = new SecretEnvSourceShape();

  private SecretEnvSourceShape() {
    super("SecretEnvSource");
  }

  @Override
  SecretEnvSource.Builder builder() {
    return SecretEnvSource.builder();
  }

  @Override
  SecretEnvSource build(SecretEnvSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(SecretEnvSource value, Fields to) {
    to.put("name", value.name());
    to.put("optional", value.optional());
  }

  @Override
  boolean read(String name, Object from, SecretEnvSource.Builder to) {
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
