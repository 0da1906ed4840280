package dev.jobwright.model;

/** How an {@link ObjectMeta} is written as a document and read back. */
final class ObjectMetaShape extends Shape<ObjectMeta, ObjectMeta.Builder> {
  static final ObjectMetaShape SHAPE = new ObjectMetaShape();

  private ObjectMetaShape() {
    super("ObjectMeta");
  }

  @Override
  ObjectMeta.Builder builder() {
    return ObjectMeta.builder();
  }

  @Override
  ObjectMeta build(ObjectMeta.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ObjectMeta value, Fields to) {
    to.put("name", value.name());
    to.put("generateName", value.generateName());
    to.put("namespace", value.namespace());
    to.map("labels", value.labels());
    to.map("annotations", value.annotations());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, ObjectMeta.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "generateName" -> to.generateName(Plain.text(from));
      case "namespace" -> to.namespace(Plain.text(from));
      case "labels" -> to.labels(Plain.textMap(from));
      case "annotations" -> to.annotations(Plain.textMap(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
