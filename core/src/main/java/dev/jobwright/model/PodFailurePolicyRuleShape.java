package dev.jobwright.model;

/** How a {@link PodFailurePolicyRule} is written as a document and read back. */
final class PodFailurePolicyRuleShape
    extends Shape<PodFailurePolicyRule, PodFailurePolicyRule.Builder> {
  static final PodFailurePolicyRuleShape SHAPE = new PodFailurePolicyRuleShape();

  private PodFailurePolicyRuleShape() {
    super("PodFailurePolicyRule");
  }

  @Override
  PodFailurePolicyRule.Builder builder() {
    return PodFailurePolicyRule.builder();
  }

  @Override
  PodFailurePolicyRule build(PodFailurePolicyRule.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PodFailurePolicyRule value, Fields to) {
    to.put("action", value.action());
    to.put("onExitCodes", OnExitCodesShape.SHAPE, value.onExitCodes());
    to.list("onPodConditions", OnPodConditionShape.SHAPE, value.onPodConditions());
  }

  @Override
  boolean read(String name, Object from, PodFailurePolicyRule.Builder to) {
    switch (name) {
      case "action" -> to.action(Plain.requiredWord(PodFailurePolicyAction.class, from));
      case "onExitCodes" -> to.onExitCodes(OnExitCodesShape.SHAPE.read(from));
      case "onPodConditions" -> to.onPodConditions(OnPodConditionShape.SHAPE.readList(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
