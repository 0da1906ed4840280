package dev.jobwright.model;

/** How a {@link LocalObjectReference} is written as a document and read back. */
final class LocalObjectReferenceShape
    extends Shape<LocalObjectReference, LocalObjectReference.Builder> {
  static final LocalObjectReferenceShape SHAPE = new LocalObjectReferenceShape();

  private LocalObjectReferenceShape() {
    super("LocalObjectReference");
  }

  @Override
  LocalObjectReference.Builder builder() {
    return LocalObjectReference.builder();
  }

  @Override
  LocalObjectReference build(LocalObjectReference.Builder builder) {
    return builder.build();
  }

  @Override
  void write(LocalObjectReference value, Fields to) {
    to.put("name", value.name());
  }

  @Override
  boolean read(String name, Object from, LocalObjectReference.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
