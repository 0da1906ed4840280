package dev.jobwright.model;

/** How a {@link LifecycleHandler} is written as a document and read back. */
final class LifecycleHandlerShape extends Shape<LifecycleHandler, LifecycleHandler.Builder> {
  static final LifecycleHandlerShape SHAPE = new LifecycleHandlerShape();

  private LifecycleHandlerShape() {
    super("LifecycleHandler");
  }

  @Override
  LifecycleHandler.Builder builder() {
    return LifecycleHandler.builder();
  }

  @Override
  LifecycleHandler build(LifecycleHandler.Builder builder) {
    return builder.build();
  }

  @Override
  void write(LifecycleHandler value, Fields to) {
    to.put("exec", ExecActionShape.SHAPE, value.exec());
    to.put("httpGet", HttpGetActionShape.SHAPE, value.httpGet());
    to.put("tcpSocket", TcpSocketActionShape.SHAPE, value.tcpSocket());
    to.put("sleep", SleepActionShape.SHAPE, value.sleep());
  }

  @Override
  boolean read(String name, Object from, LifecycleHandler.Builder to) {
    switch (name) {
      case "exec" -> to.exec(ExecActionShape.SHAPE.read(from));
      case "httpGet" -> to.httpGet(HttpGetActionShape.SHAPE.read(from));
      case "tcpSocket" -> to.tcpSocket(TcpSocketActionShape.SHAPE.read(from));
      case "sleep" -> to.sleep(SleepActionShape.SHAPE.read(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
