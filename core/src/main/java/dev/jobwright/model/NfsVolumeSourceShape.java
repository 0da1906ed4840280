package dev.jobwright.model;

/** How a {@link NfsVolumeSource} is written as a document and read back. */
final class NfsVolumeSourceShape extends Shape<NfsVolumeSource, NfsVolumeSource.Builder> {
  static final NfsVolumeSourceShape SHAPE = new NfsVolumeSourceShape();

  private NfsVolumeSourceShape() {
    super("NFSVolumeSource");
  }

  @Override
  NfsVolumeSource.Builder builder() {
    return NfsVolumeSource.builder();
  }

  @Override
  NfsVolumeSource build(NfsVolumeSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(NfsVolumeSource value, Fields to) {
    to.put("server", value.server());
    to.put("path", value.path());
    to.put("readOnly", value.readOnly());
  }

  @Override
  boolean read(String name, Object from, NfsVolumeSource.Builder to) {
    switch (name) {
      case "server" -> to.server(Plain.text(from));
      case "path" -> to.path(Plain.text(from));
      case "readOnly" -> to.readOnly(Plain.flag(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
