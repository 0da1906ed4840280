package dev.jobwright.model;

/** How a {@link PersistentVolumeClaimSpec} is written as a document and read back. */
final class PersistentVolumeClaimSpecShape
    extends Shape<PersistentVolumeClaimSpec, PersistentVolumeClaimSpec.Builder> {
  static final PersistentVolumeClaimSpecShape SHAPE = new PersistentVolumeClaimSpecShape();

  private PersistentVolumeClaimSpecShape() {
    super("PersistentVolumeClaimSpec");
  }

  @Override
  PersistentVolumeClaimSpec.Builder builder() {
    return PersistentVolumeClaimSpec.builder();
  }

  @Override
  PersistentVolumeClaimSpec build(PersistentVolumeClaimSpec.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PersistentVolumeClaimSpec value, Fields to) {
    to.list("accessModes", value.accessModes());
    to.put("storageClassName", value.storageClassName());
    to.put("resources", VolumeResourceRequirementsShape.SHAPE, value.resources());
    to.put("selector", LabelSelectorShape.SHAPE, value.selector());
    to.put("volumeMode", value.volumeMode());
    to.put("volumeName", value.volumeName());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, PersistentVolumeClaimSpec.Builder to) {
    switch (name) {
      case "accessModes" -> to.accessModes(Plain.words(AccessMode.class, from));
      case "storageClassName" -> to.storageClassName(Plain.text(from));
      case "resources" -> to.resources(VolumeResourceRequirementsShape.SHAPE.read(from));
      case "selector" -> to.selector(LabelSelectorShape.SHAPE.read(from));
      case "volumeMode" -> to.volumeMode(Plain.word(VolumeMode.class, from));
      case "volumeName" -> to.volumeName(Plain.text(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
