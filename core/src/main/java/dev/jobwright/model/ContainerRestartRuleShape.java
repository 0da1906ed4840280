package dev.jobwright.model;

/** How a {@link ContainerRestartRule} is written as a document and read back. */
final class ContainerRestartRuleShape
    extends Shape<ContainerRestartRule, ContainerRestartRule.Builder> {
  static final ContainerRestartRuleShape SHAPE = new ContainerRestartRuleShape();

  private ContainerRestartRuleShape() {
    super("ContainerRestartRule");
  }

  @Override
  ContainerRestartRule.Builder builder() {
    return ContainerRestartRule.builder();
  }

  @Override
  ContainerRestartRule build(ContainerRestartRule.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ContainerRestartRule value, Fields to) {
    to.put("action", value.action());
    to.put("exitCodes", RestartRuleExitCodesShape.SHAPE, value.exitCodes());
  }

  @Override
  boolean read(String name, Object from, ContainerRestartRule.Builder to) {
    switch (name) {
      case "action" -> to.action(Plain.requiredWord(ContainerRestartRuleAction.class, from));
      case "exitCodes" -> to.exitCodes(RestartRuleExitCodesShape.SHAPE.read(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
