package dev.jobwright.model;

/** How a {@link TopologySpreadConstraint} is written as a document and read back. */
final class TopologySpreadConstraintShape
    extends Shape<TopologySpreadConstraint, TopologySpreadConstraint.Builder> {
  static final TopologySpreadConstraintShape SHAPE = new TopologySpreadConstraintShape();

  private TopologySpreadConstraintShape() {
    super("TopologySpreadConstraint");
  }

  @Override
  TopologySpreadConstraint.Builder builder() {
    return TopologySpreadConstraint.builder();
  }

  @Override
  TopologySpreadConstraint build(TopologySpreadConstraint.Builder builder) {
    return builder.build();
  }

  @Override
  void write(TopologySpreadConstraint value, Fields to) {
    to.put("maxSkew", value.maxSkew());
    to.put("topologyKey", value.topologyKey());
    to.put("whenUnsatisfiable", value.whenUnsatisfiable());
    to.put("labelSelector", LabelSelectorShape.SHAPE, value.labelSelector());
    to.put("minDomains", value.minDomains());
    to.put("nodeAffinityPolicy", value.nodeAffinityPolicy());
    to.put("nodeTaintsPolicy", value.nodeTaintsPolicy());
    to.list("matchLabelKeys", value.matchLabelKeys());
  }

  @Override
  boolean read(String name, Object from, TopologySpreadConstraint.Builder to) {
    switch (name) {
      case "maxSkew" -> to.maxSkew(Plain.integer(from));
      case "topologyKey" -> to.topologyKey(Plain.text(from));
      case "whenUnsatisfiable" ->
          to.whenUnsatisfiable(Plain.requiredWord(UnsatisfiableAction.class, from));
      case "labelSelector" -> to.labelSelector(LabelSelectorShape.SHAPE.read(from));
      case "minDomains" -> to.minDomains(Plain.integer(from));
      case "nodeAffinityPolicy" ->
          to.nodeAffinityPolicy(Plain.word(NodeInclusionPolicy.class, from));
      case "nodeTaintsPolicy" -> to.nodeTaintsPolicy(Plain.word(NodeInclusionPolicy.class, from));
      case "matchLabelKeys" -> to.matchLabelKeys(Plain.texts(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
