package dev.jobwright.model;

/** How a {@link PodAntiAffinity} is written as a document and read back. */
final class PodAntiAffinityShape extends Shape<PodAntiAffinity, PodAntiAffinity.Builder> {
  static final PodAntiAffinityShape SHAPE = new PodAntiAffinityShape();

  private PodAntiAffinityShape() {
    super("PodAntiAffinity");
  }

  @Override
  PodAntiAffinity.Builder builder() {
    return PodAntiAffinity.builder();
  }

  @Override
  PodAntiAffinity build(PodAntiAffinity.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PodAntiAffinity value, Fields to) {
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
  boolean read(String name, Object from, PodAntiAffinity.Builder to) {
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
