package dev.jobwright.model;

/** How a {@link Probe} is written as a document and read back. */
final class ProbeShape extends Shape<Probe, Probe.Builder> {
  static final ProbeShape SHAPE = new ProbeShape();

  private ProbeShape() {
    super("Probe");
  }

  @Override
  Probe.Builder builder() {
    return Probe.builder();
  }

  @Override
  Probe build(Probe.Builder builder) {
    return builder.build();
  }

  @Override
  void write(Probe value, Fields to) {
    to.put("exec", ExecActionShape.SHAPE, value.exec());
    to.put("httpGet", HttpGetActionShape.SHAPE, value.httpGet());
    to.put("tcpSocket", TcpSocketActionShape.SHAPE, value.tcpSocket());
    to.put("grpc", GrpcActionShape.SHAPE, value.grpc());
    to.put("initialDelaySeconds", value.initialDelay());
    to.put("periodSeconds", value.period());
    to.put("timeoutSeconds", value.timeout());
    to.put("successThreshold", value.successThreshold());
    to.put("failureThreshold", value.failureThreshold());
    to.put("terminationGracePeriodSeconds", value.terminationGracePeriod());
  }

  @Override
  boolean read(String name, Object from, Probe.Builder to) {
    switch (name) {
      case "exec" -> to.exec(ExecActionShape.SHAPE.read(from));
      case "httpGet" -> to.httpGet(HttpGetActionShape.SHAPE.read(from));
      case "tcpSocket" -> to.tcpSocket(TcpSocketActionShape.SHAPE.read(from));
      case "grpc" -> to.grpc(GrpcActionShape.SHAPE.read(from));
      case "initialDelaySeconds" -> to.initialDelay(Plain.seconds(from));
      case "periodSeconds" -> to.period(Plain.seconds(from));
      case "timeoutSeconds" -> to.timeout(Plain.seconds(from));
      case "successThreshold" -> to.successThreshold(Plain.integer(from));
      case "failureThreshold" -> to.failureThreshold(Plain.integer(from));
      case "terminationGracePeriodSeconds" -> to.terminationGracePeriod(Plain.seconds(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
