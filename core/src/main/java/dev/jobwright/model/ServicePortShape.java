package dev.jobwright.model;

/** How a {@link ServicePort} is written as a document and read back. */
final class ServicePortShape extends Shape<ServicePort, ServicePort.Builder> {
  static final ServicePortShape SHAPE = new ServicePortShape();

  private ServicePortShape() {
    super("ServicePort");
  }

  @Override
  ServicePort.Builder builder() {
    return ServicePort.builder();
  }

  @Override
  ServicePort build(ServicePort.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ServicePort value, Fields to) {
    to.put("name", value.name());
    to.put("port", value.port());
    to.put("protocol", value.protocol());
    to.put("targetPort", value.targetPort());
    to.put("nodePort", value.nodePort());
    to.put("appProtocol", value.appProtocol());
  }

  @Override
  boolean read(String name, Object from, ServicePort.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "port" -> to.port(Plain.integer(from));
      case "protocol" -> to.protocol(Plain.word(Protocol.class, from));
      case "targetPort" -> to.targetPort(Plain.intOrString(from));
      case "nodePort" -> to.nodePort(Plain.integer(from));
      case "appProtocol" -> to.appProtocol(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
