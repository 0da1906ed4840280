package dev.jobwright.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rules of a container need to know of its pod.
 *
 * @param volumes the valid volumes by name
 * @param declared all volumes by name
 * @param claims the names of the resource claims, in alphabetical order
 * @param gracePeriod how many seconds a pod may take to end
 * @param restartPolicy the restart policy
 * @param hostUsers whether the pod uses the users of its host
 * @param os the name of its operating system; empty when not said
 */
record Pod(
    Map<String, Node> volumes,
    Map<String, Node> declared,
    Set<String> claims,
    long gracePeriod,
    String restartPolicy,
    boolean hostUsers,
    String os) {
  private static final long DEFAULT_GRACE_PERIOD = 30;

  static Pod of(Node spec, Map<String, Node> volumes) {
    Set<String> claims = new TreeSet<>();
    for (Node claim : spec.field("resourceClaims").items()) {
      claims.add(claim.field("name").text());
    }
    Map<String, Node> declared = new HashMap<>();
    for (Node volume : spec.field("volumes").items()) {
      declared.put(volume.field("name").text(), volume);
    }
    return new Pod(
        volumes,
        declared,
        claims,
        spec.field("terminationGracePeriodSeconds").number(DEFAULT_GRACE_PERIOD),
        spec.field("restartPolicy").text(),
        !spec.field("hostUsers").isFalse(),
        spec.field("os", "name").text());
  }
}
