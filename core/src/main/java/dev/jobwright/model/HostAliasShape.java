package dev.jobwright.model;

/** How a {@link HostAlias} is written as a document and read back. */
final class HostAliasShape extends Shape<HostAlias, HostAlias.Builder> {
  static final HostAliasShape SHAPE = new HostAliasShape();

  private HostAliasShape() {
    super("HostAlias");
  }

  @Override
  HostAlias.Builder builder() {
    return HostAlias.builder();
  }

  @Override
  HostAlias build(HostAlias.Builder builder) {
    return builder.build();
  }

  @Override
  void write(HostAlias value, Fields to) {
    to.put("ip", value.ip());
    to.list("hostnames", value.hostnames());
  }

  @Override
  boolean read(String name, Object from, HostAlias.Builder to) {
    switch (name) {
      case "ip" -> to.ip(Plain.text(from));
      case "hostnames" -> to.hostnames(Plain.texts(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
