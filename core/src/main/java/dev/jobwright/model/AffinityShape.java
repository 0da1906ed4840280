package dev.jobwright.model;

/** How an {@link Affinity} is written as a document and read back. */
final class AffinityShape extends Shape<Affinity, Affinity.Builder> {
  static final AffinityShape SHAPE = new AffinityShape();

  private AffinityShape() {
    super("Affinity");
  }

  @Override
  Affinity.Builder builder() {
    return Affinity.builder();
  }

  @Override
  Affinity build(Affinity.Builder builder) {
    return builder.build();
  }

  @Override
  void write(Affinity value, Fields to) {
    to.put("nodeAffinity", NodeAffinityShape.SHAPE, value.nodeAffinity());
    to.put("podAffinity", PodAffinityShape.SHAPE, value.podAffinity());
    to.put("podAntiAffinity", PodAntiAffinityShape.SHAPE, value.podAntiAffinity());
  }

  @Override
  boolean read(String name, Object from, Affinity.Builder to) {
    switch (name) {
      case "nodeAffinity" -> to.nodeAffinity(NodeAffinityShape.SHAPE.read(from));
      case "podAffinity" -> to.podAffinity(PodAffinityShape.SHAPE.read(from));
      case "podAntiAffinity" -> to.podAntiAffinity(PodAntiAffinityShape.SHAPE.read(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
