package dev.jobwright.model;

/** How a {@link PodTemplate} is written as a document and read back. */
final class PodTemplateShape extends Shape<PodTemplate, PodTemplate.Builder> {
  static final PodTemplateShape SHAPE = new PodTemplateShape();

  private PodTemplateShape() {
    super("PodTemplateSpec");
  }

  @Override
  PodTemplate.Builder builder() {
    return PodTemplate.builder();
  }

  @Override
  PodTemplate build(PodTemplate.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PodTemplate value, Fields to) {
    to.put("metadata", ObjectMetaShape.SHAPE, value.metadata());
    to.put("spec", PodSpecShape.SHAPE, value.spec());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, PodTemplate.Builder to) {
    switch (name) {
      case "metadata" -> to.metadata(ObjectMetaShape.SHAPE.read(from));
      case "spec" -> to.spec(PodSpecShape.SHAPE.read(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
