package dev.jobwright.model;

/** How a {@link StatefulSet} is written as a document and read back. */
final class StatefulSetShape extends Shape<StatefulSet, StatefulSet.Builder> {
  static final StatefulSetShape SHAPE = new StatefulSetShape();

  private StatefulSetShape() {
    super("StatefulSet");
  }

  @Override
  StatefulSet.Builder builder() {
    return StatefulSet.builder();
  }

  @Override
  StatefulSet build(StatefulSet.Builder builder) {
    return builder.build();
  }

  @Override
  void write(StatefulSet value, Fields to) {
    to.put("metadata", ObjectMetaShape.SHAPE, value.metadata());
    to.put("spec", StatefulSetSpecShape.SHAPE, value.spec());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, StatefulSet.Builder to) {
    switch (name) {
      case "metadata" -> to.metadata(ObjectMetaShape.SHAPE.read(from));
      case "spec" -> to.spec(StatefulSetSpecShape.SHAPE.read(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
