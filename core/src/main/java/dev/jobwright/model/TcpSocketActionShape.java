package dev.jobwright.model;

/** How a {@link TcpSocketAction} is written as a document and read back. */
final class TcpSocketActionShape extends Shape<TcpSocketAction, TcpSocketAction.Builder> {
  static final TcpSocketActionShape SHAPE = new TcpSocketActionShape();

  private TcpSocketActionShape() {
    super("TCPSocketAction");
  }

  @Override
  TcpSocketAction.Builder builder() {
    return TcpSocketAction.builder();
  }

  @Override
  TcpSocketAction build(TcpSocketAction.Builder builder) {
    return builder.build();
  }

  @Override
  void write(TcpSocketAction value, Fields to) {
    to.put("port", value.port());
    to.put("host", value.host());
  }

  @Override
  boolean read(String name, Object from, TcpSocketAction.Builder to) {
    switch (name) {
      case "port" -> to.port(Plain.intOrString(from));
      case "host" -> to.host(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
