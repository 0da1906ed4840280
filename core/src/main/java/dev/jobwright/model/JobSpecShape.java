package dev.jobwright.model;

/** How a {@link JobSpec} is written as a document and read back. */
final class JobSpecShape extends Shape<JobSpec, JobSpec.Builder> {
  static final JobSpecShape SHAPE = new JobSpecShape();

  private JobSpecShape() {
    super("JobSpec");
  }

  @Override
  JobSpec.Builder builder() {
    return JobSpec.builder();
  }

  @Override
  JobSpec build(JobSpec.Builder builder) {
    return builder.build();
  }

  @Override
  void write(JobSpec value, Fields to) {
    to.put("parallelism", value.parallelism());
    to.put("completions", value.completions());
    to.put("completionMode", value.completionMode());
    to.put("backoffLimit", value.backoffLimit());
    to.put("backoffLimitPerIndex", value.backoffLimitPerIndex());
    to.put("maxFailedIndexes", value.maxFailedIndexes());
    to.put("activeDeadlineSeconds", value.activeDeadline());
    to.put("ttlSecondsAfterFinished", value.ttlAfterFinished());
    to.put("podFailurePolicy", PodFailurePolicyShape.SHAPE, value.podFailurePolicy());
    to.put("successPolicy", SuccessPolicyShape.SHAPE, value.successPolicy());
    to.put("podReplacementPolicy", value.podReplacementPolicy());
    to.put("suspend", value.suspend());
    to.put("manualSelector", value.manualSelector());
    to.put("selector", LabelSelectorShape.SHAPE, value.selector());
    to.put("managedBy", value.managedBy());
    to.put("template", PodTemplateShape.SHAPE, value.template());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, JobSpec.Builder to) {
    switch (name) {
      case "parallelism" -> to.parallelism(Plain.integer(from));
      case "completions" -> to.completions(Plain.integer(from));
      case "completionMode" -> to.completionMode(Plain.word(CompletionMode.class, from));
      case "backoffLimit" -> to.backoffLimit(Plain.integer(from));
      case "backoffLimitPerIndex" -> to.backoffLimitPerIndex(Plain.integer(from));
      case "maxFailedIndexes" -> to.maxFailedIndexes(Plain.integer(from));
      case "activeDeadlineSeconds" -> to.activeDeadline(Plain.seconds(from));
      case "ttlSecondsAfterFinished" -> to.ttlAfterFinished(Plain.seconds(from));
      case "podFailurePolicy" -> to.podFailurePolicy(PodFailurePolicyShape.SHAPE.read(from));
      case "successPolicy" -> to.successPolicy(SuccessPolicyShape.SHAPE.read(from));
      case "podReplacementPolicy" ->
          to.podReplacementPolicy(Plain.word(PodReplacementPolicy.class, from));
      case "suspend" -> to.suspend(Plain.flag(from));
      case "manualSelector" -> to.manualSelector(Plain.flag(from));
      case "selector" -> to.selector(LabelSelectorShape.SHAPE.read(from));
      case "managedBy" -> to.managedBy(Plain.text(from));
      case "template" -> to.template(PodTemplateShape.SHAPE.read(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
