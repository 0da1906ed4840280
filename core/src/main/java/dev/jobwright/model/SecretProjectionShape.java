package dev.jobwright.model;

/** How a {@link SecretProjection} is written as a document and read back. */
final class SecretProjectionShape extends Shape<SecretProjection, SecretProjection.Builder> {
  static final SecretProjectionShape SHAPE = new SecretProjectionShape();

  private SecretProjectionShape() {
    super("SecretProjection");
  }

  @Override
  SecretProjection.Builder builder() {
    return SecretProjection.builder();
  }

  @Override
  SecretProjection build(SecretProjection.Builder builder) {
    return builder.build();
  }

  @Override
  void write(SecretProjection value, Fields to) {
    to.put("name", value.name());
    to.list("items", KeyToPathShape.SHAPE, value.items());
    to.put("optional", value.optional());
  }

  @Override
  boolean read(String name, Object from, SecretProjection.Builder to) {
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
