package dev.jobwright.model;

/** How a {@link PodFailurePolicy} is written as a document and read back. */
final class PodFailurePolicyShape extends Shape<PodFailurePolicy, PodFailurePolicy.Builder> {
  static final PodFailurePolicyShape SHAPE = new PodFailurePolicyShape();

  private PodFailurePolicyShape() {
    super("PodFailurePolicy");
  }

  @Override
  PodFailurePolicy.Builder builder() {
    return PodFailurePolicy.builder();
  }

  @Override
  PodFailurePolicy build(PodFailurePolicy.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PodFailurePolicy value, Fields to) {
    to.listEvenEmpty("rules", PodFailurePolicyRuleShape.SHAPE, value.rules());
  }

  @Override
  boolean read(String name, Object from, PodFailurePolicy.Builder to) {
    switch (name) {
      case "rules" -> to.rules(PodFailurePolicyRuleShape.SHAPE.readList(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
