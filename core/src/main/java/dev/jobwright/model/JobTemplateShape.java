package dev.jobwright.model;

/** How a {@link JobTemplate} is written as a document and read back. */
final class JobTemplateShape extends Shape<JobTemplate, JobTemplate.Builder> {
  static final JobTemplateShape SHAPE = new JobTemplateShape();

  private JobTemplateShape() {
    super("JobTemplateSpec");
  }

  @Override
  JobTemplate.Builder builder() {
    return JobTemplate.builder();
  }

  @Override
  JobTemplate build(JobTemplate.Builder builder) {
    return builder.build();
  }

  @Override
  void write(JobTemplate value, Fields to) {
    to.put("metadata", ObjectMetaShape.SHAPE, value.metadata());
    to.put("spec", JobSpecShape.SHAPE, value.spec());
  }

  @Override
  boolean read(String name, Object from, JobTemplate.Builder to) {
    switch (name) {
      case "metadata" -> to.metadata(ObjectMetaShape.SHAPE.read(from));
      case "spec" -> to.spec(JobSpecShape.SHAPE.read(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
