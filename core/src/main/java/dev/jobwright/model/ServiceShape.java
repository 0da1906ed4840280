package dev.jobwright.model;

/** How a {@link Service} is written as a document and read back. */
final class ServiceShape extends Shape<Service, Service.Builder> {
  static final ServiceShape SHAPE = new ServiceShape();

  private ServiceShape() {
    super("Service");
  }

  @Override
  Service.Builder builder() {
    return Service.builder();
  }

  @Override
  Service build(Service.Builder builder) {
    return builder.build();
  }

  @Override
  void write(Service value, Fields to) {
    to.put("metadata", ObjectMetaShape.SHAPE, value.metadata());
    to.put("spec", ServiceSpecShape.SHAPE, value.spec());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, Service.Builder to) {
    switch (name) {
      case "metadata" -> to.metadata(ObjectMetaShape.SHAPE.read(from));
      case "spec" -> to.spec(ServiceSpecShape.SHAPE.read(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
