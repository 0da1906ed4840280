package dev.jobwright.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What runs in a pod, with which storage, identity and placement.
 *
 * <p>Kubernetes: {@code core/v1 PodSpec}.
 *
 * @param initContainers containers that run one after another before the others; with {@code
 *     restartPolicy} Always a sidecar
 * @param containers containers that run side by side; at least one
 * @param volumes volumes the containers may mount
 * @param restartPolicy what the kubelet does when a container ends; a Job needs {@code OnFailure}
 *     or {@code Never}
 * @param terminationGracePeriod time between the signal to end and the kill, in whole seconds; null
 *     means 30
 * @param activeDeadline longest time a single pod may be active, in whole seconds; null for no
 *     limit
 * @param serviceAccountName service account the pod runs as; null means {@code default}
 * @param automountServiceAccountToken whether the account's token is mounted; null leaves it to the
 *     account
 * @param imagePullSecrets secrets to pull images with
 * @param securityContext user, groups and kernel settings for the whole pod; null for the defaults
 * @param nodeSelector labels a node must have
 * @param affinity which nodes and which company the pod seeks or avoids; null for none
 * @param tolerations taints the pod bears
 * @param topologySpreadConstraints how pods are spread over zones or nodes
 * @param priorityClassName priority class of the pod; null for the default class
 * @param preemptionPolicy whether the pod may push others out; null means {@code
 *     PreemptLowerPriority}
 * @param schedulerName scheduler that places the pod; null means {@code default-scheduler}
 * @param runtimeClassName runtime class the containers run with; null for the default
 * @param nodeName node the pod is bound to without a scheduler; null lets the scheduler choose
 * @param hostname host name of the pod; null means the pod's name
 * @param subdomain subdomain of the pod's host name; null for none
 * @param hostAliases lines added to the pod's {@code /etc/hosts}
 * @param dnsPolicy where names are looked up; null means {@code ClusterFirst}
 * @param dnsConfig name servers and search domains added to the policy's; null for none
 * @param enableServiceLinks whether env variables tell of services; null means true
 * @param shareProcessNamespace whether containers see each other's processes; null means false
 * @param other fields of the API that have no component here, kept as they are
 */
@Value.Builder
@Values
public record PodSpec(
    List<Container> initContainers,
    List<Container> containers,
    List<Volume> volumes,
    @Nullable RestartPolicy restartPolicy,
    @Nullable Duration terminationGracePeriod,
    @Nullable Duration activeDeadline,
    @Nullable String serviceAccountName,
    @Nullable Boolean automountServiceAccountToken,
    List<LocalObjectReference> imagePullSecrets,
    @Nullable PodSecurityContext securityContext,
    Map<String, String> nodeSelector,
    @Nullable Affinity affinity,
    List<Toleration> tolerations,
    List<TopologySpreadConstraint> topologySpreadConstraints,
    @Nullable String priorityClassName,
    @Nullable PreemptionPolicy preemptionPolicy,
    @Nullable String schedulerName,
    @Nullable String runtimeClassName,
    @Nullable String nodeName,
    @Nullable String hostname,
    @Nullable String subdomain,
    List<HostAlias> hostAliases,
    @Nullable DnsPolicy dnsPolicy,
    @Nullable PodDnsConfig dnsConfig,
    @Nullable Boolean enableServiceLinks,
    @Nullable Boolean shareProcessNamespace,
    Map<String, Object> other) {

  /** Checks and copies what it is given. */
  public PodSpec {
    initContainers = Copies.list(initContainers);
    containers = Copies.list(containers);
    volumes = Copies.list(volumes);
    Checks.wholeSeconds("terminationGracePeriod", terminationGracePeriod);
    Checks.wholeSeconds("activeDeadline", activeDeadline);
    imagePullSecrets = Copies.list(imagePullSecrets);
    nodeSelector = Copies.map(nodeSelector);
    tolerations = Copies.list(tolerations);
    topologySpreadConstraints = Copies.list(topologySpreadConstraints);
    hostAliases = Copies.list(hostAliases);
    other = Copies.document(other);
    affinity = Copies.unlessEmpty(affinity, Affinity.EMPTY);
    dnsConfig = Copies.unlessEmpty(dnsConfig, PodDnsConfig.EMPTY);
  }

  /**
   * Returns a new builder with nothing set.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that starts from this value.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Override
  public String toString() {
    return Text.of(this);
  }

  /**
   * Builds {@link PodSpec} values; may be used again after {@code build()}, by one thread at a
   * time.
   */
  public static final class Builder extends PodSpecBuilder {
    Builder() {}
  }
}
