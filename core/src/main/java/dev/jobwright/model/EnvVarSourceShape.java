package dev.jobwright.model;

/** How an {@link EnvVarSource} is written as a document and read back. */
final class EnvVarSourceShape extends Shape<EnvVarSource, EnvVarSource.Builder> {
  static final EnvVarSourceShape SHAPE = new EnvVarSourceShape();

  private EnvVarSourceShape() {
    super("EnvVarSource");
  }

  @Override
  EnvVarSource.Builder builder() {
    return EnvVarSource.builder();
  }

  @Override
  EnvVarSource build(EnvVarSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(EnvVarSource value, Fields to) {
    to.put("fieldRef", ObjectFieldSelectorShape.SHAPE, value.fieldRef());
    to.put("resourceFieldRef", ResourceFieldSelectorShape.SHAPE, value.resourceFieldRef());
    to.put("configMapKeyRef", ConfigMapKeySelectorShape.SHAPE, value.configMapKeyRef());
    to.put("secretKeyRef", SecretKeySelectorShape.SHAPE, value.secretKeyRef());
    to.put("fileKeyRef", FileKeySelectorShape.SHAPE, value.fileKeyRef());
  }

  @Override
  boolean read(String name, Object from, EnvVarSource.Builder to) {
    switch (name) {
      case "fieldRef" -> to.fieldRef(ObjectFieldSelectorShape.SHAPE.read(from));
      case "resourceFieldRef" -> to.resourceFieldRef(ResourceFieldSelectorShape.SHAPE.read(from));
      case "configMapKeyRef" -> to.configMapKeyRef(ConfigMapKeySelectorShape.SHAPE.read(from));
      case "secretKeyRef" -> to.secretKeyRef(SecretKeySelectorShape.SHAPE.read(from));
      case "fileKeyRef" -> to.fileKeyRef(FileKeySelectorShape.SHAPE.read(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
