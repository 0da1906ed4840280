package dev.jobwright.model;

/** How a {@link ServiceSpec} is written as a document and read back. */
final class ServiceSpecShape extends Shape<ServiceSpec, ServiceSpec.Builder> {
  static final ServiceSpecShape SHAPE = new ServiceSpecShape();

  private ServiceSpecShape() {
    super("ServiceSpec");
  }

  @Override
  ServiceSpec.Builder builder() {
    return ServiceSpec.builder();
  }

  @Override
  ServiceSpec build(ServiceSpec.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ServiceSpec value, Fields to) {
    to.put("type", value.type());
    to.map("selector", value.selector());
    to.list("ports", ServicePortShape.SHAPE, value.ports());
    to.put("clusterIP", value.clusterIp());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, ServiceSpec.Builder to) {
    switch (name) {
      case "type" -> to.type(Plain.word(ServiceType.class, from));
      case "selector" -> to.selector(Plain.textMap(from));
      case "ports" -> to.ports(ServicePortShape.SHAPE.readList(from));
      case "clusterIP" -> to.clusterIp(Plain.text(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
