package dev.jobwright.model;

/** How a {@link PodSecurityContext} is written as a document and read back. */
final class PodSecurityContextShape extends Shape<PodSecurityContext, PodSecurityContext.Builder> {
  static final PodSecurityContextShape SHAPE = new PodSecurityContextShape();

  private PodSecurityContextShape() {
    super("PodSecurityContext");
  }

  @Override
  PodSecurityContext.Builder builder() {
    return PodSecurityContext.builder();
  }

  @Override
  PodSecurityContext build(PodSecurityContext.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PodSecurityContext value, Fields to) {
    to.put("runAsUser", value.runAsUser());
    to.put("runAsGroup", value.runAsGroup());
    to.put("runAsNonRoot", value.runAsNonRoot());
    to.put("fsGroup", value.fsGroup());
    to.put("fsGroupChangePolicy", value.fsGroupChangePolicy());
    to.list("supplementalGroups", value.supplementalGroups());
    to.put("supplementalGroupsPolicy", value.supplementalGroupsPolicy());
    to.put("seccompProfile", SeccompProfileShape.SHAPE, value.seccompProfile());
    to.put("appArmorProfile", AppArmorProfileShape.SHAPE, value.appArmorProfile());
    to.put("seLinuxOptions", SeLinuxOptionsShape.SHAPE, value.seLinuxOptions());
    to.list("sysctls", SysctlShape.SHAPE, value.sysctls());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, PodSecurityContext.Builder to) {
    switch (name) {
      case "runAsUser" -> to.runAsUser(Plain.number(from));
      case "runAsGroup" -> to.runAsGroup(Plain.number(from));
      case "runAsNonRoot" -> to.runAsNonRoot(Plain.flag(from));
      case "fsGroup" -> to.fsGroup(Plain.number(from));
      case "fsGroupChangePolicy" ->
          to.fsGroupChangePolicy(Plain.word(FsGroupChangePolicy.class, from));
      case "supplementalGroups" -> to.supplementalGroups(Plain.numbers(from));
      case "supplementalGroupsPolicy" ->
          to.supplementalGroupsPolicy(Plain.word(SupplementalGroupsPolicy.class, from));
      case "seccompProfile" -> to.seccompProfile(SeccompProfileShape.SHAPE.read(from));
      case "appArmorProfile" -> to.appArmorProfile(AppArmorProfileShape.SHAPE.read(from));
      case "seLinuxOptions" -> to.seLinuxOptions(SeLinuxOptionsShape.SHAPE.read(from));
      case "sysctls" -> to.sysctls(SysctlShape.SHAPE.readList(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
