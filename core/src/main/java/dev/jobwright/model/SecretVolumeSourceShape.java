package dev.jobwright.model;

/** How a {@link SecretVolumeSource} is written as a document and read back. */
final class SecretVolumeSourceShape extends Shape<SecretVolumeSource, SecretVolumeSource.Builder> {
  static final SecretVolumeSourceShape SHAPE = new SecretVolumeSourceShape();

  private SecretVolumeSourceShape() {
    super("SecretVolumeSource");
  }

  @Override
  SecretVolumeSource.Builder builder() {
    return SecretVolumeSource.builder();
  }

  @Override
  SecretVolumeSource build(SecretVolumeSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(SecretVolumeSource value, Fields to) {
    to.put("secretName", value.secretName());
    to.list("items", KeyToPathShape.SHAPE, value.items());
    to.put("defaultMode", value.defaultMode());
    to.put("optional", value.optional());
  }

  @Override
  boolean read(String name, Object from, SecretVolumeSource.Builder to) {
    switch (name) {
      case "secretName" -> to.secretName(Plain.text(from));
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
