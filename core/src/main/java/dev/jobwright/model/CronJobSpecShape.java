package dev.jobwright.model;

/** How a {@link CronJobSpec} is written as a document and read back. */
final class CronJobSpecShape extends Shape<CronJobSpec, CronJobSpec.Builder> {
  static final CronJobSpecShape SHAPE = new CronJobSpecShape();

  private CronJobSpecShape() {
    super("CronJobSpec");
  }

  @Override
  CronJobSpec.Builder builder() {
    return CronJobSpec.builder();
  }

  @Override
  CronJobSpec build(CronJobSpec.Builder builder) {
    return builder.build();
  }

  @Override
  void write(CronJobSpec value, Fields to) {
    to.put("schedule", value.schedule());
    to.put("timeZone", value.timeZone());
    to.put("concurrencyPolicy", value.concurrencyPolicy());
    to.put("suspend", value.suspend());
    to.put("startingDeadlineSeconds", value.startingDeadline());
    to.put("successfulJobsHistoryLimit", value.successfulJobsHistoryLimit());
    to.put("failedJobsHistoryLimit", value.failedJobsHistoryLimit());
    to.put("jobTemplate", JobTemplateShape.SHAPE, value.jobTemplate());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, CronJobSpec.Builder to) {
    switch (name) {
      case "schedule" -> to.schedule(Plain.text(from));
      case "timeZone" -> ZoneNames.read(Plain.text(from), to);
      case "concurrencyPolicy" -> to.concurrencyPolicy(Plain.word(ConcurrencyPolicy.class, from));
      case "suspend" -> to.suspend(Plain.flag(from));
      case "startingDeadlineSeconds" -> to.startingDeadline(Plain.seconds(from));
      case "successfulJobsHistoryLimit" -> to.successfulJobsHistoryLimit(Plain.integer(from));
      case "failedJobsHistoryLimit" -> to.failedJobsHistoryLimit(Plain.integer(from));
      case "jobTemplate" -> to.jobTemplate(JobTemplateShape.SHAPE.read(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
