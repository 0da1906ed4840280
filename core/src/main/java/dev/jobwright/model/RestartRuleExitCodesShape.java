package dev.jobwright.model;

/** How a {@link RestartRuleExitCodes} is written as a document and read back. */
final class RestartRuleExitCodesShape
    extends Shape<RestartRuleExitCodes, RestartRuleExitCodes.Builder> {
  static final RestartRuleExitCodesShape SHAPE = new RestartRuleExitCodesShape();

  private RestartRuleExitCodesShape() {
    super("ContainerRestartRuleOnExitCodes");
  }

  @Override
  RestartRuleExitCodes.Builder builder() {
    return RestartRuleExitCodes.builder();
  }

  @Override
  RestartRuleExitCodes build(RestartRuleExitCodes.Builder builder) {
    return builder.build();
  }

  @Override
  void write(RestartRuleExitCodes value, Fields to) {
    to.put("operator", value.operator());
    to.list("values", value.values());
  }

  @Override
  boolean read(String name, Object from, RestartRuleExitCodes.Builder to) {
    switch (name) {
      case "operator" -> to.operator(Plain.requiredWord(ExitCodeOperator.class, from));
      case "values" -> to.values(Plain.integers(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
