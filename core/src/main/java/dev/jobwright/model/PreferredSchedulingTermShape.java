package dev.jobwright.model;

/** How a {@link PreferredSchedulingTerm} is written as a document and read back. */
final class PreferredSchedulingTermShape
    extends Shape<PreferredSchedulingTerm, PreferredSchedulingTerm.Builder> {
  static final PreferredSchedulingTermShape SHAPE = new PreferredSchedulingTermShape();

  private PreferredSchedulingTermShape() {
    super("PreferredSchedulingTerm");
  }

  @Override
  PreferredSchedulingTerm.Builder builder() {
    return PreferredSchedulingTerm.builder();
  }

  @Override
  PreferredSchedulingTerm build(PreferredSchedulingTerm.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PreferredSchedulingTerm value, Fields to) {
    to.put("weight", value.weight());
    to.put("preference", NodeSelectorTermShape.SHAPE, value.preference());
  }

  @Override
  boolean read(String name, Object from, PreferredSchedulingTerm.Builder to) {
    switch (name) {
      case "weight" -> to.weight(Plain.integer(from));
      case "preference" -> to.preference(NodeSelectorTermShape.SHAPE.read(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
