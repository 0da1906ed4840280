package dev.jobwright.model;

/** How a {@link ResourceClaim} is written as a document and read back. */
final class ResourceClaimShape extends Shape<ResourceClaim, ResourceClaim.Builder> {
  static final ResourceClaimShape SHAPE = new ResourceClaimShape();

  private ResourceClaimShape() {
    super("ResourceClaim");
  }

  @Override
  ResourceClaim.Builder builder() {
    return ResourceClaim.builder();
  }

  @Override
  ResourceClaim build(ResourceClaim.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ResourceClaim value, Fields to) {
    to.put("name", value.name());
    to.put("request", value.request());
  }

  @Override
  boolean read(String name, Object from, ResourceClaim.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "request" -> to.request(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
