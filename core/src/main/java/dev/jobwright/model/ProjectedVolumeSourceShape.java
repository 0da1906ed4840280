package dev.jobwright.model;

/** How a {@link ProjectedVolumeSource} is written as a document and read back. */
final class ProjectedVolumeSourceShape
    extends Shape<ProjectedVolumeSource, ProjectedVolumeSource.Builder> {
  static final ProjectedVolumeSourceShape SHAPE = new ProjectedVolumeSourceShape();

  private ProjectedVolumeSourceShape() {
    super("ProjectedVolumeSource");
  }

  @Override
  ProjectedVolumeSource.Builder builder() {
    return ProjectedVolumeSource.builder();
  }

  @Override
  ProjectedVolumeSource build(ProjectedVolumeSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ProjectedVolumeSource value, Fields to) {
    to.list("sources", VolumeProjectionShape.SHAPE, value.sources());
    to.put("defaultMode", value.defaultMode());
  }

  @Override
  boolean read(String name, Object from, ProjectedVolumeSource.Builder to) {
    switch (name) {
      case "sources" -> to.sources(VolumeProjectionShape.SHAPE.readList(from));
      case "defaultMode" -> to.defaultMode(Plain.integer(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
