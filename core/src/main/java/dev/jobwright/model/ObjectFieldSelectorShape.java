package dev.jobwright.model;

/** How an {@link ObjectFieldSelector} is written as a document and read back. */
final class ObjectFieldSelectorShape
    extends Shape<ObjectFieldSelector, ObjectFieldSelector.Builder> {
  static final ObjectFieldSelectorShape SHAPE = new ObjectFieldSelectorShape();

  private ObjectFieldSelectorShape() {
    super("ObjectFieldSelector");
  }

  @Override
  ObjectFieldSelector.Builder builder() {
    return ObjectFieldSelector.builder();
  }

  @Override
  ObjectFieldSelector build(ObjectFieldSelector.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ObjectFieldSelector value, Fields to) {
    to.put("apiVersion", value.apiVersion());
    to.put("fieldPath", value.fieldPath());
  }

  @Override
  boolean read(String name, Object from, ObjectFieldSelector.Builder to) {
    switch (name) {
      case "apiVersion" -> to.apiVersion(Plain.text(from));
      case "fieldPath" -> to.fieldPath(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
