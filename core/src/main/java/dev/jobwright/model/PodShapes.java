package dev.jobwright.model;

/**
 * How the values for pods are written as documents and read back; each shape is laid out when it is
 * first used.
 */
final class PodShapes {

  private PodShapes() {}

  static final class OfPodTemplate {
    private OfPodTemplate() {}

    static final Shape<PodTemplate, PodTemplate.Builder> SHAPE =
        Shape.of("PodTemplateSpec", PodTemplate::builder, PodTemplate.Builder::build)
            .field(
                "metadata",
                Codec.later(() -> MetaShapes.OfObjectMeta.SHAPE),
                PodTemplate::metadata,
                PodTemplate.Builder::metadata)
            .field(
                "spec",
                Codec.later(() -> PodShapes.OfPodSpec.SHAPE),
                PodTemplate::spec,
                PodTemplate.Builder::spec)
            .others(PodTemplate::other, PodTemplate.Builder::putOther);
  }

  static final class OfPodSpec {
    private OfPodSpec() {}

    static final Shape<PodSpec, PodSpec.Builder> SHAPE =
        Shape.of("PodSpec", PodSpec::builder, PodSpec.Builder::build)
            .field(
                "initContainers",
                Codec.list(() -> ContainerShapes.OfContainer.SHAPE),
                PodSpec::initContainers,
                PodSpec.Builder::initContainers)
            .field(
                "containers",
                Codec.list(() -> ContainerShapes.OfContainer.SHAPE),
                PodSpec::containers,
                PodSpec.Builder::containers)
            .field(
                "volumes",
                Codec.list(() -> VolumeShapes.OfVolume.SHAPE),
                PodSpec::volumes,
                PodSpec.Builder::volumes)
            .field(
                "restartPolicy",
                Codec.word(RestartPolicy.class),
                PodSpec::restartPolicy,
                PodSpec.Builder::restartPolicy)
            .field(
                "terminationGracePeriodSeconds",
                Codec.SECONDS,
                PodSpec::terminationGracePeriod,
                PodSpec.Builder::terminationGracePeriod)
            .field(
                "activeDeadlineSeconds",
                Codec.SECONDS,
                PodSpec::activeDeadline,
                PodSpec.Builder::activeDeadline)
            .field(
                "serviceAccountName",
                Codec.TEXT,
                PodSpec::serviceAccountName,
                PodSpec.Builder::serviceAccountName)
            .field(
                "automountServiceAccountToken",
                Codec.BOOLEAN,
                PodSpec::automountServiceAccountToken,
                PodSpec.Builder::automountServiceAccountToken)
            .field(
                "imagePullSecrets",
                Codec.list(() -> PodShapes.OfLocalObjectReference.SHAPE),
                PodSpec::imagePullSecrets,
                PodSpec.Builder::imagePullSecrets)
            .field(
                "securityContext",
                Codec.later(() -> SecurityShapes.OfPodSecurityContext.SHAPE),
                PodSpec::securityContext,
                PodSpec.Builder::securityContext)
            .field(
                "nodeSelector",
                Codec.map(Codec.TEXT),
                PodSpec::nodeSelector,
                PodSpec.Builder::nodeSelector)
            .field(
                "affinity",
                Codec.later(() -> PlacementShapes.OfAffinity.SHAPE),
                PodSpec::affinity,
                PodSpec.Builder::affinity)
            .field(
                "tolerations",
                Codec.list(() -> PlacementShapes.OfToleration.SHAPE),
                PodSpec::tolerations,
                PodSpec.Builder::tolerations)
            .field(
                "topologySpreadConstraints",
                Codec.list(() -> PlacementShapes.OfTopologySpreadConstraint.SHAPE),
                PodSpec::topologySpreadConstraints,
                PodSpec.Builder::topologySpreadConstraints)
            .field(
                "priorityClassName",
                Codec.TEXT,
                PodSpec::priorityClassName,
                PodSpec.Builder::priorityClassName)
            .field(
                "preemptionPolicy",
                Codec.word(PreemptionPolicy.class),
                PodSpec::preemptionPolicy,
                PodSpec.Builder::preemptionPolicy)
            .field(
                "schedulerName", Codec.TEXT, PodSpec::schedulerName, PodSpec.Builder::schedulerName)
            .field(
                "runtimeClassName",
                Codec.TEXT,
                PodSpec::runtimeClassName,
                PodSpec.Builder::runtimeClassName)
            .field("nodeName", Codec.TEXT, PodSpec::nodeName, PodSpec.Builder::nodeName)
            .field("hostname", Codec.TEXT, PodSpec::hostname, PodSpec.Builder::hostname)
            .field("subdomain", Codec.TEXT, PodSpec::subdomain, PodSpec.Builder::subdomain)
            .field(
                "hostAliases",
                Codec.list(() -> PodShapes.OfHostAlias.SHAPE),
                PodSpec::hostAliases,
                PodSpec.Builder::hostAliases)
            .field(
                "dnsPolicy",
                Codec.word(DnsPolicy.class),
                PodSpec::dnsPolicy,
                PodSpec.Builder::dnsPolicy)
            .field(
                "dnsConfig",
                Codec.later(() -> PodShapes.OfPodDnsConfig.SHAPE),
                PodSpec::dnsConfig,
                PodSpec.Builder::dnsConfig)
            .field(
                "enableServiceLinks",
                Codec.BOOLEAN,
                PodSpec::enableServiceLinks,
                PodSpec.Builder::enableServiceLinks)
            .field(
                "shareProcessNamespace",
                Codec.BOOLEAN,
                PodSpec::shareProcessNamespace,
                PodSpec.Builder::shareProcessNamespace)
            .others(PodSpec::other, PodSpec.Builder::putOther);
  }

  static final class OfLocalObjectReference {
    private OfLocalObjectReference() {}

    static final Shape<LocalObjectReference, LocalObjectReference.Builder> SHAPE =
        Shape.of(
                "LocalObjectReference",
                LocalObjectReference::builder,
                LocalObjectReference.Builder::build)
            .field(
                "name", Codec.TEXT, LocalObjectReference::name, LocalObjectReference.Builder::name);
  }

  static final class OfHostAlias {
    private OfHostAlias() {}

    static final Shape<HostAlias, HostAlias.Builder> SHAPE =
        Shape.of("HostAlias", HostAlias::builder, HostAlias.Builder::build)
            .field("ip", Codec.TEXT, HostAlias::ip, HostAlias.Builder::ip)
            .field(
                "hostnames",
                Codec.list(Codec.TEXT),
                HostAlias::hostnames,
                HostAlias.Builder::hostnames);
  }

  static final class OfPodDnsConfig {
    private OfPodDnsConfig() {}

    static final Shape<PodDnsConfig, PodDnsConfig.Builder> SHAPE =
        Shape.of("PodDNSConfig", PodDnsConfig::builder, PodDnsConfig.Builder::build)
            .field(
                "nameservers",
                Codec.list(Codec.TEXT),
                PodDnsConfig::nameservers,
                PodDnsConfig.Builder::nameservers)
            .field(
                "searches",
                Codec.list(Codec.TEXT),
                PodDnsConfig::searches,
                PodDnsConfig.Builder::searches)
            .field(
                "options",
                Codec.list(() -> PodShapes.OfPodDnsConfigOption.SHAPE),
                PodDnsConfig::options,
                PodDnsConfig.Builder::options);
  }

  static final class OfPodDnsConfigOption {
    private OfPodDnsConfigOption() {}

    static final Shape<PodDnsConfigOption, PodDnsConfigOption.Builder> SHAPE =
        Shape.of(
                "PodDNSConfigOption",
                PodDnsConfigOption::builder,
                PodDnsConfigOption.Builder::build)
            .field("name", Codec.TEXT, PodDnsConfigOption::name, PodDnsConfigOption.Builder::name)
            .field(
                "value", Codec.TEXT, PodDnsConfigOption::value, PodDnsConfigOption.Builder::value);
  }
}
