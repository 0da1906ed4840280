package dev.jobwright.model;

/** How a {@link SecretKeySelector} is written as a document and read back. */
final class SecretKeySelectorShape extends Shape<SecretKeySelector, SecretKeySelector.Builder> {
  static final SecretKeySelectorShape SHAPE = new SecretKeySelectorShape();

  private SecretKeySelectorShape() {
    super("SecretKeySelector");
  }

  @Override
  SecretKeySelector.Builder builder() {
    return SecretKeySelector.builder();
  }

  @Override
  SecretKeySelector build(SecretKeySelector.Builder builder) {
    return builder.build();
  }

  @Override
  void write(SecretKeySelector value, Fields to) {
    to.put("name", value.name());
    to.put("key", value.key());
    to.put("optional", value.optional());
  }

  @Override
  boolean read(String name, Object from, SecretKeySelector.Builder to) {
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
