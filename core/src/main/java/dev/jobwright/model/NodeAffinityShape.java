package dev.jobwright.model;

/** How a {@link NodeAffinity} is written as a document and read back. */
final class NodeAffinityShape extends Shape<NodeAffinity, NodeAffinity.Builder> {
  static final NodeAffinityShape SHAPE = new NodeAffinityShape();

  private NodeAffinityShape() {
    super("NodeAffinity");
  }

  @Override
  NodeAffinity.Builder builder() {
    return NodeAffinity.builder();
  }

  @Override
  NodeAffinity build(NodeAffinity.Builder builder) {
    return builder.build();
  }

  @Override
  void write(NodeAffinity value, Fields to) {
    to.put(
        "requiredDuringSchedulingIgnoredDuringExecution",
        NodeSelectorShape.SHAPE,
        value.requiredDuringSchedulingIgnoredDuringExecution());
    to.list(
        "preferredDuringSchedulingIgnoredDuringExecution",
        PreferredSchedulingTermShape.SHAPE,
        value.preferredDuringSchedulingIgnoredDuringExecution());
  }

  @Override
  boolean read(String name, Object from, NodeAffinity.Builder to) {
    switch (name) {
      case "requiredDuringSchedulingIgnoredDuringExecution" ->
          to.requiredDuringSchedulingIgnoredDuringExecution(NodeSelectorShape.SHAPE.read(from));
      case "preferredDuringSchedulingIgnoredDuringExecution" ->
          to.preferredDuringSchedulingIgnoredDuringExecution(
              PreferredSchedulingTermShape.SHAPE.readList(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
