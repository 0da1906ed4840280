package dev.jobwright.model;

/** How a {@link SleepAction} is written as a document and read back. */
final class SleepActionShape extends Shape<SleepAction, SleepAction.Builder> {
  static final SleepActionShape SHAPE = new SleepActionShape();

  private SleepActionShape() {
    super("SleepAction");
  }

  @Override
  SleepAction.Builder builder() {
    return SleepAction.builder();
  }

  @Override
  SleepAction build(SleepAction.Builder builder) {
    return builder.build();
  }

  @Override
  void write(SleepAction value, Fields to) {
    to.put("seconds", value.seconds());
  }

  @Override
  boolean read(String name, Object from, SleepAction.Builder to) {
    switch (name) {
      case "seconds" -> to.seconds(Plain.seconds(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
