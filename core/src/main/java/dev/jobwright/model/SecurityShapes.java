package dev.jobwright.model;

/**
 * How the values for users and rights are written as documents and read back; each shape is laid
 * out when it is first used.
 */
final class SecurityShapes {

  private SecurityShapes() {}

  static final class OfPodSecurityContext {
    private OfPodSecurityContext() {}

    static final Shape<PodSecurityContext, PodSecurityContext.Builder> SHAPE =
        Shape.of(
                "PodSecurityContext",
                PodSecurityContext::builder,
                PodSecurityContext.Builder::build)
            .field(
                "runAsUser",
                Codec.LONG,
                PodSecurityContext::runAsUser,
                PodSecurityContext.Builder::runAsUser)
            .field(
                "runAsGroup",
                Codec.LONG,
                PodSecurityContext::runAsGroup,
                PodSecurityContext.Builder::runAsGroup)
            .field(
                "runAsNonRoot",
                Codec.BOOLEAN,
                PodSecurityContext::runAsNonRoot,
                PodSecurityContext.Builder::runAsNonRoot)
            .field(
                "fsGroup",
                Codec.LONG,
                PodSecurityContext::fsGroup,
                PodSecurityContext.Builder::fsGroup)
            .field(
                "fsGroupChangePolicy",
                Codec.word(FsGroupChangePolicy.class),
                PodSecurityContext::fsGroupChangePolicy,
                PodSecurityContext.Builder::fsGroupChangePolicy)
            .field(
                "supplementalGroups",
                Codec.list(Codec.LONG),
                PodSecurityContext::supplementalGroups,
                PodSecurityContext.Builder::supplementalGroups)
            .field(
                "supplementalGroupsPolicy",
                Codec.word(SupplementalGroupsPolicy.class),
                PodSecurityContext::supplementalGroupsPolicy,
                PodSecurityContext.Builder::supplementalGroupsPolicy)
            .field(
                "seccompProfile",
                Codec.later(() -> SecurityShapes.OfSeccompProfile.SHAPE),
                PodSecurityContext::seccompProfile,
                PodSecurityContext.Builder::seccompProfile)
            .field(
                "appArmorProfile",
                Codec.later(() -> SecurityShapes.OfAppArmorProfile.SHAPE),
                PodSecurityContext::appArmorProfile,
                PodSecurityContext.Builder::appArmorProfile)
            .field(
                "seLinuxOptions",
                Codec.later(() -> SecurityShapes.OfSeLinuxOptions.SHAPE),
                PodSecurityContext::seLinuxOptions,
                PodSecurityContext.Builder::seLinuxOptions)
            .field(
                "sysctls",
                Codec.list(() -> SecurityShapes.OfSysctl.SHAPE),
                PodSecurityContext::sysctls,
                PodSecurityContext.Builder::sysctls)
            .others(PodSecurityContext::other, PodSecurityContext.Builder::putOther);
  }

  static final class OfSecurityContext {
    private OfSecurityContext() {}

    static final Shape<SecurityContext, SecurityContext.Builder> SHAPE =
        Shape.of("SecurityContext", SecurityContext::builder, SecurityContext.Builder::build)
            .field(
                "runAsUser",
                Codec.LONG,
                SecurityContext::runAsUser,
                SecurityContext.Builder::runAsUser)
            .field(
                "runAsGroup",
                Codec.LONG,
                SecurityContext::runAsGroup,
                SecurityContext.Builder::runAsGroup)
            .field(
                "runAsNonRoot",
                Codec.BOOLEAN,
                SecurityContext::runAsNonRoot,
                SecurityContext.Builder::runAsNonRoot)
            .field(
                "privileged",
                Codec.BOOLEAN,
                SecurityContext::privileged,
                SecurityContext.Builder::privileged)
            .field(
                "allowPrivilegeEscalation",
                Codec.BOOLEAN,
                SecurityContext::allowPrivilegeEscalation,
                SecurityContext.Builder::allowPrivilegeEscalation)
            .field(
                "readOnlyRootFilesystem",
                Codec.BOOLEAN,
                SecurityContext::readOnlyRootFilesystem,
                SecurityContext.Builder::readOnlyRootFilesystem)
            .field(
                "capabilities",
                Codec.later(() -> SecurityShapes.OfCapabilities.SHAPE),
                SecurityContext::capabilities,
                SecurityContext.Builder::capabilities)
            .field(
                "seccompProfile",
                Codec.later(() -> SecurityShapes.OfSeccompProfile.SHAPE),
                SecurityContext::seccompProfile,
                SecurityContext.Builder::seccompProfile)
            .field(
                "appArmorProfile",
                Codec.later(() -> SecurityShapes.OfAppArmorProfile.SHAPE),
                SecurityContext::appArmorProfile,
                SecurityContext.Builder::appArmorProfile)
            .field(
                "seLinuxOptions",
                Codec.later(() -> SecurityShapes.OfSeLinuxOptions.SHAPE),
                SecurityContext::seLinuxOptions,
                SecurityContext.Builder::seLinuxOptions)
            .field(
                "procMount",
                Codec.TEXT,
                SecurityContext::procMount,
                SecurityContext.Builder::procMount)
            .others(SecurityContext::other, SecurityContext.Builder::putOther);
  }

  static final class OfCapabilities {
    private OfCapabilities() {}

    static final Shape<Capabilities, Capabilities.Builder> SHAPE =
        Shape.of("Capabilities", Capabilities::builder, Capabilities.Builder::build)
            .field("add", Codec.list(Codec.TEXT), Capabilities::add, Capabilities.Builder::add)
            .field("drop", Codec.list(Codec.TEXT), Capabilities::drop, Capabilities.Builder::drop);
  }

  static final class OfSeccompProfile {
    private OfSeccompProfile() {}

    static final Shape<SeccompProfile, SeccompProfile.Builder> SHAPE =
        Shape.of("SeccompProfile", SeccompProfile::builder, SeccompProfile.Builder::build)
            .field(
                "type",
                Codec.word(ProfileType.class),
                SeccompProfile::type,
                SeccompProfile.Builder::type)
            .field(
                "localhostProfile",
                Codec.TEXT,
                SeccompProfile::localhostProfile,
                SeccompProfile.Builder::localhostProfile);
  }

  static final class OfAppArmorProfile {
    private OfAppArmorProfile() {}

    static final Shape<AppArmorProfile, AppArmorProfile.Builder> SHAPE =
        Shape.of("AppArmorProfile", AppArmorProfile::builder, AppArmorProfile.Builder::build)
            .field(
                "type",
                Codec.word(ProfileType.class),
                AppArmorProfile::type,
                AppArmorProfile.Builder::type)
            .field(
                "localhostProfile",
                Codec.TEXT,
                AppArmorProfile::localhostProfile,
                AppArmorProfile.Builder::localhostProfile);
  }

  static final class OfSeLinuxOptions {
    private OfSeLinuxOptions() {}

    static final Shape<SeLinuxOptions, SeLinuxOptions.Builder> SHAPE =
        Shape.of("SELinuxOptions", SeLinuxOptions::builder, SeLinuxOptions.Builder::build)
            .field("user", Codec.TEXT, SeLinuxOptions::user, SeLinuxOptions.Builder::user)
            .field("role", Codec.TEXT, SeLinuxOptions::role, SeLinuxOptions.Builder::role)
            .field("type", Codec.TEXT, SeLinuxOptions::type, SeLinuxOptions.Builder::type)
            .field("level", Codec.TEXT, SeLinuxOptions::level, SeLinuxOptions.Builder::level);
  }

  static final class OfSysctl {
    private OfSysctl() {}

    static final Shape<Sysctl, Sysctl.Builder> SHAPE =
        Shape.of("Sysctl", Sysctl::builder, Sysctl.Builder::build)
            .field("name", Codec.TEXT, Sysctl::name, Sysctl.Builder::name)
            .field("value", Codec.TEXT, Sysctl::value, Sysctl.Builder::value);
  }
}
