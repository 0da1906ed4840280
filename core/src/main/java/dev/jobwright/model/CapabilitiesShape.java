package dev.jobwright.model;

/** How a {@link Capabilities} is written as a document and read back. */
final class CapabilitiesShape extends Shape<Capabilities, Capabilities.Builder> {
  static final CapabilitiesShape SHAPE = new CapabilitiesShape();

  private CapabilitiesShape() {
    super("Capabilities");
  }

  @Override
  Capabilities.Builder builder() {
    return Capabilities.builder();
  }

  @Override
  Capabilities build(Capabilities.Builder builder) {
    return builder.build();
  }

  @Override
  void write(Capabilities value, Fields to) {
    to.list("add", value.add());
    to.list("drop", value.drop());
  }

  @Override
  boolean read(String name, Object from, Capabilities.Builder to) {
    switch (name) {
      case "add" -> to.add(Plain.texts(from));
      case "drop" -> to.drop(Plain.texts(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
