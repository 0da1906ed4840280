package dev.jobwright.model;

/** How a {@link ServiceAccountTokenProjection} is written as a document and read back. */
final class ServiceAccountTokenProjectionShape
    extends Shape<ServiceAccountTokenProjection, ServiceAccountTokenProjection.Builder> {
  static final ServiceAccountTokenProjectionShape SHAPE = new ServiceAccountTokenProjectionShape();

  private ServiceAccountTokenProjectionShape() {
    super("ServiceAccountTokenProjection");
  }

  @Override
  ServiceAccountTokenProjection.Builder builder() {
    return ServiceAccountTokenProjection.builder();
  }

  @Override
  ServiceAccountTokenProjection build(ServiceAccountTokenProjection.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ServiceAccountTokenProjection value, Fields to) {
    to.put("path", value.path());
    to.put("audience", value.audience());
    to.put("expirationSeconds", value.expiration());
  }

  @Override
  boolean read(String name, Object from, ServiceAccountTokenProjection.Builder to) {
    switch (name) {
      case "path" -> to.path(Plain.text(from));
      case "audience" -> to.audience(Plain.text(from));
      case "expirationSeconds" -> to.expiration(Plain.seconds(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
