package dev.jobwright.model;

/** How a {@link LabelSelectorRequirement} is written as a document and read back. */
final class LabelSelectorRequirementShape
    extends Shape<LabelSelectorRequirement, LabelSelectorRequirement.Builder> {
  static final LabelSelectorRequirementShape SHAPE = new LabelSelectorRequirementShape();

  private LabelSelectorRequirementShape() {
    super("LabelSelectorRequirement");
  }

  @Override
  LabelSelectorRequirement.Builder builder() {
    return LabelSelectorRequirement.builder();
  }

  @Override
  LabelSelectorRequirement build(LabelSelectorRequirement.Builder builder) {
    return builder.build();
  }

  @Override
  void write(LabelSelectorRequirement value, Fields to) {
    to.put("key", value.key());
    to.put("operator", value.operator());
    to.list("values", value.values());
  }

  @Override
  boolean read(String name, Object from, LabelSelectorRequirement.Builder to) {
    switch (name) {
      case "key" -> to.key(Plain.text(from));
      case "operator" -> to.operator(Plain.requiredWord(LabelSelectorOperator.class, from));
      case "values" -> to.values(Plain.texts(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
