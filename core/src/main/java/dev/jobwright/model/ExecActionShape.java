package dev.jobwright.model;

/** How an {@link ExecAction} is written as a document and read back. */
final class ExecActionShape extends Shape<ExecAction, ExecAction.Builder> {
  static final ExecActionShape SHAPE = new ExecActionShape();

  private ExecActionShape() {
    super("ExecAction");
  }

  @Override
  ExecAction.Builder builder() {
    return ExecAction.builder();
  }

  @Override
  ExecAction build(ExecAction.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ExecAction value, Fields to) {
    to.list("command", value.command());
  }

  @Override
  boolean read(String name, Object from, ExecAction.Builder to) {
    switch (name) {
      case "command" -> to.command(Plain.texts(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
