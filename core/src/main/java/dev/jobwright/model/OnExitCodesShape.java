package dev.jobwright.model;

/** How an {@link OnExitCodes} is written as a document and read back. */
final class OnExitCodesShape extends Shape<OnExitCodes, OnExitCodes.Builder> {
  static final OnExitCodesShape SHAPE = new OnExitCodesShape();

  private OnExitCodesShape() {
    super("PodFailurePolicyOnExitCodesRequirement");
  }

  @Override
  OnExitCodes.Builder builder() {
    return OnExitCodes.builder();
  }

  @Override
  OnExitCodes build(OnExitCodes.Builder builder) {
    return builder.build();
  }

  @Override
  void write(OnExitCodes value, Fields to) {
    to.put("containerName", value.containerName());
    to.put("operator", value.operator());
    to.list("values", value.values());
  }

  @Override
  boolean read(String name, Object from, OnExitCodes.Builder to) {
    switch (name) {
      case "containerName" -> to.containerName(Plain.text(from));
      case "operator" -> to.operator(Plain.requiredWord(ExitCodeOperator.class, from));
      case "values" -> to.values(Plain.integers(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
