package dev.jobwright.model;

/** How a {@link VolumeMount} is written as a document and read back. */
final class VolumeMountShape extends Shape<VolumeMount, VolumeMount.Builder> {
  static final VolumeMountShape SHAPE = new VolumeMountShape();

  private VolumeMountShape() {
    super("VolumeMount");
  }

  @Override
  VolumeMount.Builder builder() {
    return VolumeMount.builder();
  }

  @Override
  VolumeMount build(VolumeMount.Builder builder) {
    return builder.build();
  }

  @Override
  void write(VolumeMount value, Fields to) {
    to.put("name", value.name());
    to.put("mountPath", value.mountPath());
    to.put("subPath", value.subPath());
    to.put("subPathExpr", value.subPathExpr());
    to.put("readOnly", value.readOnly());
    to.put("recursiveReadOnly", value.recursiveReadOnly());
    to.put("mountPropagation", value.mountPropagation());
  }

  @Override
  boolean read(String name, Object from, VolumeMount.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "mountPath" -> to.mountPath(Plain.text(from));
      case "subPath" -> to.subPath(Plain.text(from));
      case "subPathExpr" -> to.subPathExpr(Plain.text(from));
      case "readOnly" -> to.readOnly(Plain.flag(from));
      case "recursiveReadOnly" -> to.recursiveReadOnly(Plain.text(from));
      case "mountPropagation" -> to.mountPropagation(Plain.word(MountPropagation.class, from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
