package dev.jobwright.model;

/** How a {@link PodAffinityTerm} is written as a document and read back. */
final class PodAffinityTermShape extends Shape<PodAffinityTerm, PodAffinityTerm.Builder> {
  static final PodAffinityTermShape SHAPE = new PodAffinityTermShape();

  private PodAffinityTermShape() {
    super("PodAffinityTerm");
  }

  @Override
  PodAffinityTerm.Builder builder() {
    return PodAffinityTerm.builder();
  }

  @Override
  PodAffinityTerm build(PodAffinityTerm.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PodAffinityTerm value, Fields to) {
    to.put("labelSelector", LabelSelectorShape.SHAPE, value.labelSelector());
    to.put("topologyKey", value.topologyKey());
    to.list("namespaces", value.namespaces());
    to.put("namespaceSelector", LabelSelectorShape.SHAPE, value.namespaceSelector());
    to.list("matchLabelKeys", value.matchLabelKeys());
    to.list("mismatchLabelKeys", value.mismatchLabelKeys());
  }

  @Override
  boolean read(String name, Object from, PodAffinityTerm.Builder to) {
    switch (name) {
      case "labelSelector" -> to.labelSelector(LabelSelectorShape.SHAPE.read(from));
      case "topologyKey" -> to.topologyKey(Plain.text(from));
      case "namespaces" -> to.namespaces(Plain.texts(from));
      case "namespaceSelector" -> to.namespaceSelector(LabelSelectorShape.SHAPE.read(from));
      case "matchLabelKeys" -> to.matchLabelKeys(Plain.texts(from));
      case "mismatchLabelKeys" -> to.mismatchLabelKeys(Plain.texts(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
