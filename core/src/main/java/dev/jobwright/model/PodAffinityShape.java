package dev.jobwright.model;

/** How a {@link PodAffinity} is written as a document and read back. */
final class PodAffinityShape extends Shape<PodAffinity, PodAffinity.Builder> {
  static final PodAffinityShape SHAPE = new PodAffinityShape();

  private PodAffinityShape() {
    super("PodAffinity");
  }

  @Override
  PodAffinity.Builder builder() {
    return PodAffinity.builder();
  }

  @Override
  PodAffinity build(PodAffinity.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PodAffinity value, Fields to) {
    to.list(
        "requiredDuringSchedulingIgnoredDuringExecution",
        PodAffinityTermShape.SHAPE,
        value.requiredDuringSchedulingIgnoredDuringExecution());
    to.list(
        "preferredDuringSchedulingIgnoredDuringExecution",
        WeightedPodAffinityTermShape.SHAPE,
        value.preferredDuringSchedulingIgnoredDuringExecution());
  }

  @Override
  boolean read(String name, Object from, PodAffinity.Builder to) {
    switch (name) {
      case "requiredDuringSchedulingIgnoredDuringExecution" ->
          to.requiredDuringSchedulingIgnoredDuringExecution(
              PodAffinityTermShape.SHAPE.readList(from));
      case "preferredDuringSchedulingIgnoredDuringExecution" ->
          to.preferredDuringSchedulingIgnoredDuringExecution(
              WeightedPodAffinityTermShape.SHAPE.readList(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
