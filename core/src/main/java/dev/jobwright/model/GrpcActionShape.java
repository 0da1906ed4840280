package dev.jobwright.model;

/** How a {@link GrpcAction} is written as a document and read back. */
final class GrpcActionShape extends Shape<GrpcAction, GrpcAction.Builder> {
  static final GrpcActionShape SHAPE = new GrpcActionShape();

  private GrpcActionShape() {
    super("GRPCAction");
  }

  @Override
  GrpcAction.Builder builder() {
    return GrpcAction.builder();
  }

  @Override
  GrpcAction build(GrpcAction.Builder builder) {
    return builder.build();
  }

  @Override
  void write(GrpcAction value, Fields to) {
    to.put("port", value.port());
    to.put("service", value.service());
  }

  @Override
  boolean read(String name, Object from, GrpcAction.Builder to) {
    switch (name) {
      case "port" -> to.port(Plain.integer(from));
      case "service" -> to.service(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
