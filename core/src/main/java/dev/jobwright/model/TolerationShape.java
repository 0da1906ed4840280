package dev.jobwright.model;

/** How a {@link Toleration} is written as a document and read back. */
final class TolerationShape extends Shape<Toleration, Toleration.Builder> {
  static final TolerationShape SHAPE = new TolerationShape();

  private TolerationShape() {
    super("Toleration");
  }

  @Override
  Toleration.Builder builder() {
    return Toleration.builder();
  }

  @Override
  Toleration build(Toleration.Builder builder) {
    return builder.build();
  }

  @Override
  void write(Toleration value, Fields to) {
    to.put("key", value.key());
    to.put("operator", value.operator());
    to.put("value", value.value());
    to.put("effect", value.effect());
    to.put("tolerationSeconds", value.tolerationDuration());
  }

  @Override
  boolean read(String name, Object from, Toleration.Builder to) {
    switch (name) {
      case "key" -> to.key(Plain.text(from));
      case "operator" -> to.operator(Plain.word(TolerationOperator.class, from));
      case "value" -> to.value(Plain.text(from));
      case "effect" -> to.effect(Plain.word(TaintEffect.class, from));
      case "tolerationSeconds" -> to.tolerationDuration(Plain.seconds(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
