package dev.jobwright.model;

/** How a {@link Sysctl} is written as a document and read back. */
final class SysctlShape extends Shape<Sysctl, Sysctl.Builder> {
  static final SysctlShape SHAPE = new SysctlShape();

  private SysctlShape() {
    super("Sysctl");
  }

  @Override
  Sysctl.Builder builder() {
    return Sysctl.builder();
  }

  @Override
  Sysctl build(Sysctl.Builder builder) {
    return builder.build();
  }

  @Override
  void write(Sysctl value, Fields to) {
    to.put("name", value.name());
    to.put("value", value.value());
  }

  @Override
  boolean read(String name, Object from, Sysctl.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "value" -> to.value(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
