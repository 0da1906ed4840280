package dev.jobwright.model;

/** How a {@link PodDnsConfigOption} is written as a document and read back. */
final class PodDnsConfigOptionShape extends Shape<PodDnsConfigOption, PodDnsConfigOption.Builder> {
  static final PodDnsConfigOptionShape SHAPE = new PodDnsConfigOptionShape();

  private PodDnsConfigOptionShape() {
    super("PodDNSConfigOption");
  }

  @Override
  PodDnsConfigOption.Builder builder() {
    return PodDnsConfigOption.builder();
  }

  @Override
  PodDnsConfigOption build(PodDnsConfigOption.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PodDnsConfigOption value, Fields to) {
    to.put("name", value.name());
    to.put("value", value.value());
  }

  @Override
  boolean read(String name, Object from, PodDnsConfigOption.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "value" -> to.value(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
