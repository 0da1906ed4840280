package dev.jobwright.model;

/** How a {@link CronJob} is written as a document and read back. */
final class CronJobShape extends Shape<CronJob, CronJob.Builder> {
  static final CronJobShape SHAPE = new CronJobShape();

  private CronJobShape() {
    super("CronJob");
  }

  @Override
  CronJob.Builder builder() {
    return CronJob.builder();
  }

  @Override
  CronJob build(CronJob.Builder builder) {
    return builder.build();
  }

  @Override
  void write(CronJob value, Fields to) {
    to.put("metadata", ObjectMetaShape.SHAPE, value.metadata());
    to.put("spec", CronJobSpecShape.SHAPE, value.spec());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, CronJob.Builder to) {
    switch (name) {
      case "metadata" -> to.metadata(ObjectMetaShape.SHAPE.read(from));
      case "spec" -> to.spec(CronJobSpecShape.SHAPE.read(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
