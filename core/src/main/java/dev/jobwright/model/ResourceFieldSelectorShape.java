package dev.jobwright.model;

/** How a {@link ResourceFieldSelector} is written as a document and read back. */
final class ResourceFieldSelectorShape
    extends Shape<ResourceFieldSelector, ResourceFieldSelector.Builder> {
  static final ResourceFieldSelectorShape SHAPE = new ResourceFieldSelectorShape();

  private ResourceFieldSelectorShape() {
    super("ResourceFieldSelector");
  }

  @Override
  ResourceFieldSelector.Builder builder() {
    return ResourceFieldSelector.builder();
  }

  @Override
  ResourceFieldSelector build(ResourceFieldSelector.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ResourceFieldSelector value, Fields to) {
    to.put("containerName", value.containerName());
    to.put("resource", value.resource());
    to.put("divisor", value.divisor());
  }

  @Override
  boolean read(String name, Object from, ResourceFieldSelector.Builder to) {
    switch (name) {
      case "containerName" -> to.containerName(Plain.text(from));
      case "resource" -> to.resource(Plain.text(from));
      case "divisor" -> to.divisor(Plain.quantity(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
