package dev.jobwright.model;

/** How a {@link ReplicaSetSpec} is written as a document and read back. */
final class ReplicaSetSpecShape extends Shape<ReplicaSetSpec, ReplicaSetSpec.Builder> {
  static final ReplicaSetSpecShape SHAPE = new ReplicaSetSpecShape();

  private ReplicaSetSpecShape() {
    super("ReplicaSetSpec");
  }

  @Override
  ReplicaSetSpec.Builder builder() {
    return ReplicaSetSpec.builder();
  }

  @Override
  ReplicaSetSpec build(ReplicaSetSpec.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ReplicaSetSpec value, Fields to) {
    to.put("replicas", value.replicas());
    to.put("minReadySeconds", value.minReady());
    to.put("selector", LabelSelectorShape.SHAPE, value.selector());
    to.put("template", PodTemplateShape.SHAPE, value.template());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, ReplicaSetSpec.Builder to) {
    switch (name) {
      case "replicas" -> to.replicas(Plain.integer(from));
      case "minReadySeconds" -> to.minReady(Plain.seconds(from));
      case "selector" -> to.selector(LabelSelectorShape.SHAPE.read(from));
      case "template" -> to.template(PodTemplateShape.SHAPE.read(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
