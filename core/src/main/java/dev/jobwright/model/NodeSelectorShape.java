package dev.jobwright.model;

/** How a {@link NodeSelector} is written as a document and read back. */
final class NodeSelectorShape extends Shape<NodeSelector, NodeSelector.Builder> {
  static final NodeSelectorShape SHAPE = new NodeSelectorShape();

  private NodeSelectorShape() {
    super("NodeSelector");
  }

  @Override
  NodeSelector.Builder builder() {
    return NodeSelector.builder();
  }

  @Override
  NodeSelector build(NodeSelector.Builder builder) {
    return builder.build();
  }

  @Override
  void write(NodeSelector value, Fields to) {
    to.list("nodeSelectorTerms", NodeSelectorTermShape.SHAPE, value.nodeSelectorTerms());
  }

  @Override
  boolean read(String name, Object from, NodeSelector.Builder to) {
    switch (name) {
      case "nodeSelectorTerms" -> to.nodeSelectorTerms(NodeSelectorTermShape.SHAPE.readList(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
