package dev.jobwright.model;

/** How a {@link WeightedPodAffinityTerm} is written as a document and read back. */
final class WeightedPodAffinityTermShape
    extends Shape<WeightedPodAffinityTerm, WeightedPodAffinityTerm.Builder> {
  static final WeightedPodAffinityTermShape SHAPE = new WeightedPodAffinityTermShape();

  private WeightedPodAffinityTermShape() {
    super("WeightedPodAffinityTerm");
  }

  @Override
  WeightedPodAffinityTerm.Builder builder() {
    return WeightedPodAffinityTerm.builder();
  }

  @Override
  WeightedPodAffinityTerm build(WeightedPodAffinityTerm.Builder builder) {
    return builder.build();
  }

  @Override
  void write(WeightedPodAffinityTerm value, Fields to) {
    to.put("weight", value.weight());
    to.put("podAffinityTerm", PodAffinityTermShape.SHAPE, value.podAffinityTerm());
  }

  @Override
  boolean read(String name, Object from, WeightedPodAffinityTerm.Builder to) {
    switch (name) {
      case "weight" -> to.weight(Plain.integer(from));
      case "podAffinityTerm" -> to.podAffinityTerm(PodAffinityTermShape.SHAPE.read(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
