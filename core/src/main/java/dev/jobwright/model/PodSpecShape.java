package dev.jobwright.model;

/** How a {@link PodSpec} is written as a document and read back. */
final class PodSpecShape extends Shape<PodSpec, PodSpec.Builder> {
  static final PodSpecShape SHAPE = new PodSpecShape();

  private PodSpecShape() {
    super("PodSpec");
  }

  @Override
  PodSpec.Builder builder() {
    return PodSpec.builder();
  }

  @Override
  PodSpec build(PodSpec.Builder builder) {
    return builder.build();
  }

  @Override
  void write(PodSpec value, Fields to) {
    to.list("initContainers", ContainerShape.SHAPE, value.initContainers());
    to.list("containers", ContainerShape.SHAPE, value.containers());
    to.list("volumes", VolumeShape.SHAPE, value.volumes());
    to.put("restartPolicy", value.restartPolicy());
    to.put("terminationGracePeriodSeconds", value.terminationGracePeriod());
    to.put("activeDeadlineSeconds", value.activeDeadline());
    to.put("serviceAccountName", value.serviceAccountName());
    to.put("automountServiceAccountToken", value.automountServiceAccountToken());
    to.list("imagePullSecrets", LocalObjectReferenceShape.SHAPE, value.imagePullSecrets());
    to.put("securityContext", PodSecurityContextShape.SHAPE, value.securityContext());
    to.map("nodeSelector", value.nodeSelector());
    to.put("affinity", AffinityShape.SHAPE, value.affinity());
    to.list("tolerations", TolerationShape.SHAPE, value.tolerations());
    to.list(
        "topologySpreadConstraints",
        TopologySpreadConstraintShape.SHAPE,
        value.topologySpreadConstraints());
    to.put("priorityClassName", value.priorityClassName());
    to.put("preemptionPolicy", value.preemptionPolicy());
    to.put("schedulerName", value.schedulerName());
    to.put("runtimeClassName", value.runtimeClassName());
    to.put("nodeName", value.nodeName());
    to.put("hostname", value.hostname());
    to.put("subdomain", value.subdomain());
    to.list("hostAliases", HostAliasShape.SHAPE, value.hostAliases());
    to.put("dnsPolicy", value.dnsPolicy());
    to.put("dnsConfig", PodDnsConfigShape.SHAPE, value.dnsConfig());
    to.put("enableServiceLinks", value.enableServiceLinks());
    to.put("shareProcessNamespace", value.shareProcessNamespace());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, PodSpec.Builder to) {
    switch (name) {
      case "initContainers" -> to.initContainers(ContainerShape.SHAPE.readList(from));
      case "containers" -> to.containers(ContainerShape.SHAPE.readList(from));
      case "volumes" -> to.volumes(VolumeShape.SHAPE.readList(from));
      case "restartPolicy" -> to.restartPolicy(Plain.word(RestartPolicy.class, from));
      case "terminationGracePeriodSeconds" -> to.terminationGracePeriod(Plain.seconds(from));
      case "activeDeadlineSeconds" -> to.activeDeadline(Plain.seconds(from));
      case "serviceAccountName" -> to.serviceAccountName(Plain.text(from));
      case "automountServiceAccountToken" -> to.automountServiceAccountToken(Plain.flag(from));
      case "imagePullSecrets" ->
          to.imagePullSecrets(LocalObjectReferenceShape.SHAPE.readList(from));
      case "securityContext" -> to.securityContext(PodSecurityContextShape.SHAPE.read(from));
      case "nodeSelector" -> to.nodeSelector(Plain.textMap(from));
      case "affinity" -> to.affinity(AffinityShape.SHAPE.read(from));
      case "tolerations" -> to.tolerations(TolerationShape.SHAPE.readList(from));
      case "topologySpreadConstraints" ->
          to.topologySpreadConstraints(TopologySpreadConstraintShape.SHAPE.readList(from));
      case "priorityClassName" -> to.priorityClassName(Plain.text(from));
      case "preemptionPolicy" -> to.preemptionPolicy(Plain.word(PreemptionPolicy.class, from));
      case "schedulerName" -> to.schedulerName(Plain.text(from));
      case "runtimeClassName" -> to.runtimeClassName(Plain.text(from));
      case "nodeName" -> to.nodeName(Plain.text(from));
      case "hostname" -> to.hostname(Plain.text(from));
      case "subdomain" -> to.subdomain(Plain.text(from));
      case "hostAliases" -> to.hostAliases(HostAliasShape.SHAPE.readList(from));
      case "dnsPolicy" -> to.dnsPolicy(Plain.word(DnsPolicy.class, from));
      case "dnsConfig" -> to.dnsConfig(PodDnsConfigShape.SHAPE.read(from));
      case "enableServiceLinks" -> to.enableServiceLinks(Plain.flag(from));
      case "shareProcessNamespace" -> to.shareProcessNamespace(Plain.flag(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
