package dev.jobwright.model;

/** How a {@link SeccompProfile} is written as a document and read back. */
final class SeccompProfileShape extends Shape<SeccompProfile, SeccompProfile.Builder> {
  static final SeccompProfileShape SHAPE = new SeccompProfileShape();

  private SeccompProfileShape() {
    super("SeccompProfile");
  }

  @Override
  SeccompProfile.Builder builder() {
    return SeccompProfile.builder();
  }

  @Override
  SeccompProfile build(SeccompProfile.Builder builder) {
    return builder.build();
  }

  @Override
  void write(SeccompProfile value, Fields to) {
    to.put("type", value.type());
    to.put("localhostProfile", value.localhostProfile());
  }

  @Override
  boolean read(String name, Object from, SeccompProfile.Builder to) {
    switch (name) {
      case "type" -> to.type(Plain.requiredWord(ProfileType.class, from));
      case "localhostProfile" -> to.localhostProfile(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
