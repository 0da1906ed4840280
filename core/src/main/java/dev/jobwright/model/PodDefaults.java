package dev.jobwright.model;

import static dev.jobwright.model.JobDefaults.or;

import java.time.Duration;

/**
 * The defaults the API server gives pod templates.
 *
 * <p>Source: {@code pkg/apis/core/v1/defaults.go}.
 */
final class PodDefaults {

  private static final Duration GRACE = Duration.ofSeconds(30);

  private PodDefaults() {}

  static PodTemplate apply(PodTemplate template) {
    return template.toBuilder().spec(apply(template.spec())).build();
  }

  private static PodSpec apply(PodSpec pod) {
    ContainerDefaults containers =
        new ContainerDefaults(Boolean.TRUE.equals(pod.other().get("hostNetwork")));
    return pod.toBuilder()
        .restartPolicy(or(pod.restartPolicy(), RestartPolicy.ALWAYS))
        .terminationGracePeriod(or(pod.terminationGracePeriod(), GRACE))
        .dnsPolicy(or(pod.dnsPolicy(), DnsPolicy.CLUSTER_FIRST))
        .schedulerName(or(pod.schedulerName(), "default-scheduler"))
        .securityContext(or(pod.securityContext(), PodSecurityContext.builder().build()))
        .initContainers(pod.initContainers().stream().map(containers::apply).toList())
        .containers(pod.containers().stream().map(containers::apply).toList())
        .volumes(pod.volumes().stream().map(VolumeDefaults::apply).toList())
        .build();
  }
}
