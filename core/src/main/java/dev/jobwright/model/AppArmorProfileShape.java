package dev.jobwright.model;

/** How an {@link AppArmorProfile} is written as a document and read back. */
final class AppArmorProfileShape extends Shape<AppArmorProfile, AppArmorProfile.Builder> {
  static final AppArmorProfileShape SHAPE = new AppArmorProfileShape();

  private AppArmorProfileShape() {
    super("AppArmorProfile");
  }

  @Override
  AppArmorProfile.Builder builder() {
    return AppArmorProfile.builder();
  }

  @Override
  AppArmorProfile build(AppArmorProfile.Builder builder) {
    return builder.build();
  }

  @Override
  void write(AppArmorProfile value, Fields to) {
    to.put("type", value.type());
    to.put("localhostProfile", value.localhostProfile());
  }

  @Override
  boolean read(String name, Object from, AppArmorProfile.Builder to) {
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
