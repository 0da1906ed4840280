package dev.jobwright.model;

/** How a {@link KeyToPath} is written as a document and read back. */
final class KeyToPathShape extends Shape<KeyToPath, KeyToPath.Builder> {
  static final KeyToPathShape SHAPE = new KeyToPathShape();

  private KeyToPathShape() {
    super("KeyToPath");
  }

  @Override
  KeyToPath.Builder builder() {
    return KeyToPath.builder();
  }

  @Override
  KeyToPath build(KeyToPath.Builder builder) {
    return builder.build();
  }

  @Override
  void write(KeyToPath value, Fields to) {
    to.put("key", value.key());
    to.put("path", value.path());
    to.put("mode", value.mode());
  }

  @Override
  boolean read(String name, Object from, KeyToPath.Builder to) {
    switch (name) {
      case "key" -> to.key(Plain.text(from));
      case "path" -> to.path(Plain.text(from));
      case "mode" -> to.mode(Plain.integer(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
