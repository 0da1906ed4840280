package dev.jobwright.model;

/** How a {@link SuccessPolicy} is written as a document and read back. */
final class SuccessPolicyShape extends Shape<SuccessPolicy, SuccessPolicy.Builder> {
  static final SuccessPolicyShape SHAPE = new SuccessPolicyShape();

  private SuccessPolicyShape() {
    super("SuccessPolicy");
  }

  @Override
  SuccessPolicy.Builder builder() {
    return SuccessPolicy.builder();
  }

  @Override
  SuccessPolicy build(SuccessPolicy.Builder builder) {
    return builder.build();
  }

  @Override
  void write(SuccessPolicy value, Fields to) {
    to.list("rules", SuccessPolicyRuleShape.SHAPE, value.rules());
  }

  @Override
  boolean read(String name, Object from, SuccessPolicy.Builder to) {
    switch (name) {
      case "rules" -> to.rules(SuccessPolicyRuleShape.SHAPE.readList(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
