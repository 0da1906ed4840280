package dev.jobwright.model;

/** How a {@link PersistentVolumeClaimVolumeSource} is written as a document and read back. */
final class PersistentVolumeClaimVolumeSourceShape
    extends Shape<PersistentVolumeClaimVolumeSource, PersistentVolumeClaimVolumeSource.Builder> {
  static final PersistentVolumeClaimVolumeSourceShape SHAPE =
      new PersistentVolumeClaimVolumeSourceShape();

  private PersistentVolumeClaimVolumeSourceShape() {
    super("PersistentVolumeClaimVolumeSource");
  }

  @Override
  PersistentVolumeClaimVolumeSource.Builder builder() {
    return PersistentVolumeClaimVolumeSource.builder();
  }

  @Override
  PersistentVolumeClaimVolumeSource build(PersistentVolumeClaimVolumeSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PersistentVolumeClaimVolumeSource value, Fields to) {
    to.put("claimName", value.claimName());
    to.put("readOnly", value.readOnly());
  }

  @Override
  boolean read(String name, Object from, PersistentVolumeClaimVolumeSource.Builder to) {
    switch (name) {
      case "claimName" -> to.claimName(Plain.text(from));
      case "readOnly" -> to.readOnly(Plain.flag(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
