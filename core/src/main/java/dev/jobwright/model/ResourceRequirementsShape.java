package dev.jobwright.model;

/** How a {@link ResourceRequirements} is written as a document and read back. */
final class ResourceRequirementsShape
    extends Shape<ResourceRequirements, ResourceRequirements.Builder> {
  static final ResourceRequirementsShape SHAPE = new ResourceRequirementsShape();

  private ResourceRequirementsShape() {
    super("ResourceRequirements");
  }

  @Override
  ResourceRequirements.Builder builder() {
    return ResourceRequirements.builder();
  }

  @Override
  ResourceRequirements build(ResourceRequirements.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ResourceRequirements value, Fields to) {
    to.map("requests", value.requests());
    to.map("limits", value.limits());
    to.list("claims", ResourceClaimShape.SHAPE, value.claims());
  }

  @Override
  boolean read(String name, Object from, ResourceRequirements.Builder to) {
    switch (name) {
      case "requests" -> to.requests(Plain.quantityMap(from));
      case "limits" -> to.limits(Plain.quantityMap(from));
      case "claims" -> to.claims(ResourceClaimShape.SHAPE.readList(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
