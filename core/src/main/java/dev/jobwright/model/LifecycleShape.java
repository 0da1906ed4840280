package dev.jobwright.model;

/** How a {@link Lifecycle} is written as a document and read back. */
final class LifecycleShape extends Shape<Lifecycle, Lifecycle.Builder> {
  static final LifecycleShape SHAPE = new LifecycleShape();

  private LifecycleShape() {
    super("Lifecycle");
  }

  @Override
  Lifecycle.Builder builder() {
    return Lifecycle.builder();
  }

  @Override
  Lifecycle build(Lifecycle.Builder builder) {
    return builder.build();
  }

  @Override
  void write(Lifecycle value, Fields to) {
    to.put("postStart", LifecycleHandlerShape.SHAPE, value.postStart());
    to.put("preStop", LifecycleHandlerShape.SHAPE, value.preStop());
    to.put("stopSignal", value.stopSignal());
  }

  @Override
  boolean read(String name, Object from, Lifecycle.Builder to) {
    switch (name) {
      case "postStart" -> to.postStart(LifecycleHandlerShape.SHAPE.read(from));
      case "preStop" -> to.preStop(LifecycleHandlerShape.SHAPE.read(from));
      case "stopSignal" -> to.stopSignal(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
