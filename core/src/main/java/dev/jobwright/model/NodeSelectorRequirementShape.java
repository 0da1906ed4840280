package dev.jobwright.model;

/** How a {@link NodeSelectorRequirement} is written as a document and read back. */
final class NodeSelectorRequirementShape
    extends Shape<NodeSelectorRequirement, NodeSelectorRequirement.Builder> {
  static final NodeSelectorRequirementShape SHAPE = new NodeSelectorRequirementShape();

  private NodeSelectorRequirementShape() {
    super("NodeSelectorRequirement");
  }

  @Override
  NodeSelectorRequirement.Builder builder() {
    return NodeSelectorRequirement.builder();
  }

  @Override
  NodeSelectorRequirement build(NodeSelectorRequirement.Builder builder) {
    return builder.build();
  }

  @Override
  void write(NodeSelectorRequirement value, Fields to) {
    to.put("key", value.key());
    to.put("operator", value.operator());
    to.list("values", value.values());
  }

  @Override
  boolean read(String name, Object from, NodeSelectorRequirement.Builder to) {
    switch (name) {
      case "key" -> to.key(Plain.text(from));
      case "operator" -> to.operator(Plain.requiredWord(NodeSelectorOperator.class, from));
      case "values" -> to.values(Plain.texts(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
