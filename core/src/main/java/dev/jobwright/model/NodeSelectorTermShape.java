package dev.jobwright.model;

/** How a {@link NodeSelectorTerm} is written as a document and read back. */
final class NodeSelectorTermShape extends Shape<NodeSelectorTerm, NodeSelectorTerm.Builder> {
  static final NodeSelectorTermShape SHAPE = new NodeSelectorTermShape();

  private NodeSelectorTermShape() {
    super("NodeSelectorTerm");
  }

  @Override
  NodeSelectorTerm.Builder builder() {
    return NodeSelectorTerm.builder();
  }

  @Override
  NodeSelectorTerm build(NodeSelectorTerm.Builder builder) {
    return builder.build();
  }

  @Override
  void write(NodeSelectorTerm value, Fields to) {
    to.list("matchExpressions", NodeSelectorRequirementShape.SHAPE, value.matchExpressions());
    to.list("matchFields", NodeSelectorRequirementShape.SHAPE, value.matchFields());
  }

  @Override
  boolean read(String name, Object from, NodeSelectorTerm.Builder to) {
    switch (name) {
      case "matchExpressions" ->
          to.matchExpressions(NodeSelectorRequirementShape.SHAPE.readList(from));
      case "matchFields" -> to.matchFields(NodeSelectorRequirementShape.SHAPE.readList(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
