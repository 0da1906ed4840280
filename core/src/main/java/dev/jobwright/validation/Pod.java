package dev.jobwright.validation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of a container need to know of its pod.
 *
 * @param volumes the valid volumes by name
 * @param claims the names of the resource claims
 * @param gracePeriod how many seconds a pod may take to end
 * @param restartPolicy the restart policy
 * @param hostUsers whether the pod uses the users of its host
 * @param os the name of its operating system; empty when not said
 */
record Pod(
    Map<String, Node> volumes,
    Set<String> claims,
    long gracePeriod,
    String restartPolicy,
    boolean hostUsers,
    String os) {
  private static final long DEFAULT_GRACE_PERIOD = 30;

  static Pod of(Node spec, Map<String, Node> volumes) {
    Set<String> claims = new HashSet<>();
    for (Node claim : spec.field("resourceClaims").items()) {
      claims.add(claim.field("name").text());
    }
    return new Pod(
        volumes,
        claims,
        spec.field("terminationGracePeriodSeconds").number(DEFAULT_GRACE_PERIOD),
        spec.field("restartPolicy").text(),
        !spec.field("hostUsers").isFalse(),
        spec.field("os", "name").text());
  }
}
