package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Seen;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Finds a pod that serves, and forwards a port to it. */
final class Forwarding {
  private static final long LOOK_MILLIS = 500;

  private final Cluster cluster;

  Forwarding(Cluster cluster) {
    this.cluster = cluster;
  }

  PortForward open(String selector, int port, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      List<Seen> pods = pods(selector);
      for (Seen pod : pods) {
        if (isReady(pod)) {
          return open(pod.name(), port);
        }
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "no pod with %s is ready after %s; there are %s"
                .formatted(selector, atMost, shown(pods)));
      }
      cluster.pause(LOOK_MILLIS);
    }
  }

  private List<Seen> pods(String selector) {
    String path = Kind.POD.path(cluster.namespace()) + "?labelSelector=" + Kind.encode(selector);
    return Api.items(cluster.api().get(path)).stream().map(Seen::of).toList();
  }

  private static boolean isReady(Seen pod) {
    return !pod.isDeleting()
        && pod.object()
            .at("status")
            .all("conditions")
            .anyMatch(
                condition ->
                    condition.text("type").equals("Ready")
                        && condition.text("status").equals("True"));
  }

  private static String shown(List<Seen> pods) {
    return pods.isEmpty()
        ? "none"
        : pods.stream()
            .map(pod -> pod.name() + " (" + pod.object().at("status").text("phase") + ")")
            .collect(Collectors.joining(", "));
  }

  private PortForward open(String pod, int port) {
    var forward =
        cluster
            .connection()
            .client()
            .pods()
            .inNamespace(cluster.namespace())
            .withName(pod)
            .portForward(port, InetAddress.getLoopbackAddress(), 0);
    return new PortForward(pod, forward);
  }
}
