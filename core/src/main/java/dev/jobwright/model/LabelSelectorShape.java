package dev.jobwright.model;

/** How a {@link LabelSelector} is written as a document and read back. */
final class LabelSelectorShape extends Shape<LabelSelector, LabelSelector.Builder> {
  static final LabelSelectorShape SHAPE = new LabelSelectorShape();

  private LabelSelectorShape() {
    super("LabelSelector");
  }

  @Override
  LabelSelector.Builder builder() {
    return LabelSelector.builder();
  }

  @Override
  LabelSelector build(LabelSelector.Builder builder) {
    return builder.build();
  }

  @Override
  void write(LabelSelector value, Fields to) {
    to.map("matchLabels", value.matchLabels());
    to.list("matchExpressions", LabelSelectorRequirementShape.SHAPE, value.matchExpressions());
  }

  @Override
  boolean read(String name, Object from, LabelSelector.Builder to) {
    switch (name) {
      case "matchLabels" -> to.matchLabels(Plain.textMap(from));
      case "matchExpressions" ->
          to.matchExpressions(LabelSelectorRequirementShape.SHAPE.readList(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
