package dev.jobwright.model;

/** How a {@link SeLinuxOptions} is written as a document and read back. */
final class SeLinuxOptionsShape extends Shape<SeLinuxOptions, SeLinuxOptions.Builder> {
  static final SeLinuxOptionsShape SHAPE = new SeLinuxOptionsShape();

  private SeLinuxOptionsShape() {
    super("SELinuxOptions");
  }

  @Override
  SeLinuxOptions.Builder builder() {
    return SeLinuxOptions.builder();
  }

  @Override
  SeLinuxOptions build(SeLinuxOptions.Builder builder) {
    return builder.build();
  }

  @Override
  void write(SeLinuxOptions value, Fields to) {
    to.put("user", value.user());
    to.put("role", value.role());
    to.put("type", value.type());
    to.put("level", value.level());
  }

  @Override
  boolean read(String name, Object from, SeLinuxOptions.Builder to) {
    switch (name) {
      case "user" -> to.user(Plain.text(from));
      case "role" -> to.role(Plain.text(from));
      case "type" -> to.type(Plain.text(from));
      case "level" -> to.level(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
