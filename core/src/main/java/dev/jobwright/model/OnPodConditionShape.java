package dev.jobwright.model;

/** How an {@link OnPodCondition} is written as a document and read back. */
final class OnPodConditionShape extends Shape<OnPodCondition, OnPodCondition.Builder> {
  static final OnPodConditionShape SHAPE = new OnPodConditionShape();

  private OnPodConditionShape() {
    super("PodFailurePolicyOnPodConditionsPattern");
  }

  @Override
  OnPodCondition.Builder builder() {
    return OnPodCondition.builder();
  }

  @Override
  OnPodCondition build(OnPodCondition.Builder builder) {
    return builder.build();
  }

  @Override
  void write(OnPodCondition value, Fields to) {
    to.put("type", value.type());
    to.put("status", value.status());
  }

  @Override
  boolean read(String name, Object from, OnPodCondition.Builder to) {
    switch (name) {
      case "type" -> to.type(Plain.text(from));
      case "status" -> to.status(Plain.word(ConditionStatus.class, from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
