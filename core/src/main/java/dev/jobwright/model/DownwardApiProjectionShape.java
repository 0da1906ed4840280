package dev.jobwright.model;

/** How a {@link DownwardApiProjection} is written as a document and read back. */
final class DownwardApiProjectionShape
    extends Shape<DownwardApiProjection, DownwardApiProjection.Builder> {
  static final DownwardApiProjectionShape SHAPE = new DownwardApiProjectionShape();

  private DownwardApiProjectionShape() {
    super("DownwardAPIProjection");
  }

  @Override
  DownwardApiProjection.Builder builder() {
    return DownwardApiProjection.builder();
  }

  @Override
  DownwardApiProjection build(DownwardApiProjection.Builder builder) {
    return builder.build();
  }

  @Override
  void write(DownwardApiProjection value, Fields to) {
    to.list("items", DownwardApiVolumeFileShape.SHAPE, value.items());
  }

  @Override
  boolean read(String name, Object from, DownwardApiProjection.Builder to) {
    switch (name) {
      case "items" -> to.items(DownwardApiVolumeFileShape.SHAPE.readList(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
