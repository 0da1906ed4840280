package dev.jobwright.model;

/** How a {@link VolumeResourceRequirements} is written as a document and read back. */
final class VolumeResourceRequirementsShape
    extends Shape<VolumeResourceRequirements, VolumeResourceRequirements.Builder> {
  static final VolumeResourceRequirementsShape SHAPE = new VolumeResourceRequirementsShape();

  private VolumeResourceRequirementsShape() {
    super("VolumeResourceRequirements");
  }

  @Override
  VolumeResourceRequirements.Builder builder() {
    return VolumeResourceRequirements.builder();
  }

  @Override
  VolumeResourceRequirements build(VolumeResourceRequirements.Builder builder) {
    return builder.build();
  }

  @Override
  void write(VolumeResourceRequirements value, Fields to) {
    to.map("requests", value.requests());
    to.map("limits", value.limits());
  }

  @Override
  boolean read(String name, Object from, VolumeResourceRequirements.Builder to) {
    switch (name) {
      case "requests" -> to.requests(Plain.quantityMap(from));
      case "limits" -> to.limits(Plain.quantityMap(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
