package dev.jobwright.model;

/** How a {@link SuccessPolicyRule} is written as a document and read back. */
final class SuccessPolicyRuleShape extends Shape<SuccessPolicyRule, SuccessPolicyRule.Builder> {
  static final SuccessPolicyRuleShape SHAPE = new SuccessPolicyRuleShape();

  private SuccessPolicyRuleShape() {
    super("SuccessPolicyRule");
  }

  @Override
  SuccessPolicyRule.Builder builder() {
    return SuccessPolicyRule.builder();
  }

  @Override
  SuccessPolicyRule build(SuccessPolicyRule.Builder builder) {
    return builder.build();
  }

  @Override
  void write(SuccessPolicyRule value, Fields to) {
    to.put("succeededIndexes", value.succeededIndexes());
    to.put("succeededCount", value.succeededCount());
  }

  @Override
  boolean read(String name, Object from, SuccessPolicyRule.Builder to) {
    switch (name) {
      case "succeededIndexes" -> to.succeededIndexes(Plain.text(from));
      case "succeededCount" -> to.succeededCount(Plain.integer(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
