package dev.jobwright.model;

/** How a {@link PodDnsConfig} is written as a document and read back. */
final class PodDnsConfigShape extends Shape<PodDnsConfig, PodDnsConfig.Builder> {
  static final PodDnsConfigShape SHAPE = new PodDnsConfigShape();

  private PodDnsConfigShape() {
    super("PodDNSConfig");
  }

  @Override
  PodDnsConfig.Builder builder() {
    return PodDnsConfig.builder();
  }

  @Override
  PodDnsConfig build(PodDnsConfig.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PodDnsConfig value, Fields to) {
    to.list("nameservers", value.nameservers());
    to.list("searches", value.searches());
    to.list("options", PodDnsConfigOptionShape.SHAPE, value.options());
  }

  @Override
  boolean read(String name, Object from, PodDnsConfig.Builder to) {
    switch (name) {
      case "nameservers" -> to.nameservers(Plain.texts(from));
      case "searches" -> to.searches(Plain.texts(from));
      case "options" -> to.options(PodDnsConfigOptionShape.SHAPE.readList(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
