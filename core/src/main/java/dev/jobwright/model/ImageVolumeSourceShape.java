package dev.jobwright.model;

/** How an {@link ImageVolumeSource} is written as a document and read back. */
final class ImageVolumeSourceShape extends Shape<ImageVolumeSource, ImageVolumeSource.Builder> {
  static final ImageVolumeSourceShape SHAPE = new ImageVolumeSourceShape();

  private ImageVolumeSourceShape() {
    super("ImageVolumeSource");
  }

  @Override
  ImageVolumeSource.Builder builder() {
    return ImageVolumeSource.builder();
  }

  @Override
  ImageVolumeSource build(ImageVolumeSource.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ImageVolumeSource value, Fields to) {
    to.put("reference", value.reference());
    to.put("pullPolicy", value.pullPolicy());
  }

  @Override
  boolean read(String name, Object from, ImageVolumeSource.Builder to) {
    switch (name) {
      case "reference" -> to.reference(Plain.text(from));
      case "pullPolicy" -> to.pullPolicy(Plain.word(ImagePullPolicy.class, from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
