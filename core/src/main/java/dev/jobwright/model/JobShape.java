package dev.jobwright.model;

/** How a {@link Job} is written as a document and read back. */
final class JobShape extends Shape<Job, Job.Builder> {
  static final JobShape SHAPE = new JobShape();

  private JobShape() {
    super("Job");
  }

  @Override
  Job.Builder builder() {
    return Job.builder();
  }

  @Override
  Job build(Job.Builder builder) {
    return builder.build();
  }

  @Override
  void write(Job value, Fields to) {
    to.put("metadata", ObjectMetaShape.SHAPE, value.metadata());
    to.put("spec", JobSpecShape.SHAPE, value.spec());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, Job.Builder to) {
    switch (name) {
      case "metadata" -> to.metadata(ObjectMetaShape.SHAPE.read(from));
      case "spec" -> to.spec(JobSpecShape.SHAPE.read(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
