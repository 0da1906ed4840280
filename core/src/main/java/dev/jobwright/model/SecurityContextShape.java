package dev.jobwright.model;

/** How a {@link SecurityContext} is written as a document and read back. */
final class SecurityContextShape extends Shape<SecurityContext, SecurityContext.Builder> {
  static final SecurityContextShape SHAPE = new SecurityContextShape();

  private SecurityContextShape() {
    super("SecurityContext");
  }

  @Override
  SecurityContext.Builder builder() {
    return SecurityContext.builder();
  }

  @Override
  SecurityContext build(SecurityContext.Builder builder) {
    return builder.build();
  }

  @Override
  void write(SecurityContext value, Fields to) {
    to.put("runAsUser", value.runAsUser());
    to.put("runAsGroup", value.runAsGroup());
    to.put("runAsNonRoot", value.runAsNonRoot());
    to.put("privileged", value.privileged());
    to.put("allowPrivilegeEscalation", value.allowPrivilegeEscalation());
    to.put("readOnlyRootFilesystem", value.readOnlyRootFilesystem());
    to.put("capabilities", CapabilitiesShape.SHAPE, value.capabilities());
    to.put("seccompProfile", SeccompProfileShape.SHAPE, value.seccompProfile());
    to.put("appArmorProfile", AppArmorProfileShape.SHAPE, value.appArmorProfile());
    to.put("seLinuxOptions", SeLinuxOptionsShape.SHAPE, value.seLinuxOptions());
    to.put("procMount", value.procMount());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, SecurityContext.Builder to) {
    switch (name) {
      case "runAsUser" -> to.runAsUser(Plain.number(from));
      case "runAsGroup" -> to.runAsGroup(Plain.number(from));
      case "runAsNonRoot" -> to.runAsNonRoot(Plain.flag(from));
      case "privileged" -> to.privileged(Plain.flag(from));
      case "allowPrivilegeEscalation" -> to.allowPrivilegeEscalation(Plain.flag(from));
      case "readOnlyRootFilesystem" -> to.readOnlyRootFilesystem(Plain.flag(from));
      case "capabilities" -> to.capabilities(CapabilitiesShape.SHAPE.read(from));
      case "seccompProfile" -> to.seccompProfile(SeccompProfileShape.SHAPE.read(from));
      case "appArmorProfile" -> to.appArmorProfile(AppArmorProfileShape.SHAPE.read(from));
      case "seLinuxOptions" -> to.seLinuxOptions(SeLinuxOptionsShape.SHAPE.read(from));
      case "procMount" -> to.procMount(Plain.text(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
