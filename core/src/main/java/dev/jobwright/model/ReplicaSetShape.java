package dev.jobwright.model;

/** How a {@link ReplicaSet} is written as a document and read back. */
final class ReplicaSetShape extends Shape<ReplicaSet, ReplicaSet.Builder> {
  static final ReplicaSetShape SHAPE = new ReplicaSetShape();

  private ReplicaSetShape() {
    super("ReplicaSet");
  }

  @Override
  ReplicaSet.Builder builder() {
    return ReplicaSet.builder();
  }

  @Override
  ReplicaSet build(ReplicaSet.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ReplicaSet value, Fields to) {
    to.put("metadata", ObjectMetaShape.SHAPE, value.metadata());
    to.put("spec", ReplicaSetSpecShape.SHAPE, value.spec());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, ReplicaSet.Builder to) {
    switch (name) {
      case "metadata" -> to.metadata(ObjectMetaShape.SHAPE.read(from));
      case "spec" -> to.spec(ReplicaSetSpecShape.SHAPE.read(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
