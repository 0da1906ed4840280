package dev.jobwright.model;

/** How a {@link FileKeySelector} is written as a document and read back. */
final class FileKeySelectorShape extends Shape<FileKeySelector, FileKeySelector.Builder> {
  static final FileKeySelectorShape SHAPE = new FileKeySelectorShape();

  private FileKeySelectorShape() {
    super("FileKeySelector");
  }

  @Override
  FileKeySelector.Builder builder() {
    return FileKeySelector.builder();
  }

  @Override
  FileKeySelector build(FileKeySelector.Builder builder) {
    return builder.build();
  }

  @Override
  void write(FileKeySelector value, Fields to) {
    to.put("volumeName", value.volumeName());
    to.put("path", value.path());
    to.put("key", value.key());
    to.put("optional", value.optional());
  }

  @Override
  boolean read(String name, Object from, FileKeySelector.Builder to) {
    switch (name) {
      case "volumeName" -> to.volumeName(Plain.text(from));
      case "path" -> to.path(Plain.text(from));
      case "key" -> to.key(Plain.text(from));
      case "optional" -> to.optional(Plain.flag(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
