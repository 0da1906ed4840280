package dev.jobwright.model;

/** How a {@link StatefulSetSpec} is written as a document and read back. */
final class StatefulSetSpecShape extends Shape<StatefulSetSpec, StatefulSetSpec.Builder> {
  static final StatefulSetSpecShape SHAPE = new StatefulSetSpecShape();

  private StatefulSetSpecShape() {
    super("StatefulSetSpec");
  }

  @Override
  StatefulSetSpec.Builder builder() {
    return StatefulSetSpec.builder();
  }

  @Override
  StatefulSetSpec build(StatefulSetSpec.Builder builder) {
    return builder.build();
  }

  @Override
  void write(StatefulSetSpec value, Fields to) {
    to.put("serviceName", value.serviceName());
    to.put("replicas", value.replicas());
    to.put("minReadySeconds", value.minReady());
    to.put("selector", LabelSelectorShape.SHAPE, value.selector());
    to.put("template", PodTemplateShape.SHAPE, value.template());
    to.list("volumeClaimTemplates", PersistentVolumeClaimShape.SHAPE, value.volumeClaimTemplates());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, StatefulSetSpec.Builder to) {
    switch (name) {
      case "serviceName" -> to.serviceName(Plain.text(from));
      case "replicas" -> to.replicas(Plain.integer(from));
      case "minReadySeconds" -> to.minReady(Plain.seconds(from));
      case "selector" -> to.selector(LabelSelectorShape.SHAPE.read(from));
      case "template" -> to.template(PodTemplateShape.SHAPE.read(from));
      case "volumeClaimTemplates" ->
          to.volumeClaimTemplates(PersistentVolumeClaimShape.SHAPE.readList(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
