package dev.jobwright.k8s.testing;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps as many pods as ReplicaSets want, such as the one of a queue's server: a failed pod is
 * replaced, one too many deleted.
 */
final class ReplicaSetControl {
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final ClusterApi api;
  private final Loop loop;
  private final Cache replicaSets;
  private final Cache pods;

  ReplicaSetControl(ClusterApi api, Loop loop, Cache replicaSets, Cache pods) {
    this.api = api;
    this.loop = loop;
    this.replicaSets = replicaSets;
    this.pods = pods;
  }

  void syncAfter(String uid, Duration delay) {
    if (replicaSets.get(uid) != null) {
      loop.after("rs " + uid, delay, () -> sync(uid));
    }
  }

  void forget(String uid) {
    loop.forget("rs " + uid);
  }

  private void sync(String uid) {
    Map<String, Object> set = replicaSets.get(uid);
    if (set == null || Doc.isDeleting(set)) {
      return;
    }
    List<Map<String, Object>> alive = new ArrayList<>(pods.controlledBy(uid));
    alive.removeIf(pod -> Doc.isDeleting(pod) || hasEnded(pod));
    int wanted = Doc.number(Doc.map(set, "spec"), "replicas", 1);
    try {
      for (int missing = wanted - alive.size(); missing > 0; missing--) {
        Map<String, Object> pod = api.create(ResourceType.PODS, Doc.namespace(set), podOf(set));
        pods.learn(pod);
        alive.add(pod);
      }
      for (Map<String, Object> pod : alive.subList(wanted, alive.size())) {
        api.delete(ResourceType.PODS, pod, "Background", null);
      }
      write(set, alive);
    } catch (KubernetesClientException e) {
      // somebody else was quicker, or has refused it
      syncAfter(uid, RETRY);
    }
  }

  private static boolean hasEnded(Map<String, Object> pod) {
    String phase = Doc.text(Doc.map(pod, "status"), "phase");
    return phase.equals("Succeeded") || phase.equals("Failed");
  }

  private static Map<String, Object> podOf(Map<String, Object> set) {
    Map<String, Object> pod = Doc.copy(Doc.map(set, "spec", "template"));
    pod.put("apiVersion", "v1");
    pod.put("kind", "Pod");
    Map<String, Object> owner = EventRecorder.reference(ResourceType.REPLICA_SETS, set);
    owner.remove("namespace");
    owner.put("controller", true);
    owner.put("blockOwnerDeletion", true);
    Map<String, Object> metadata = Doc.metadata(pod);
    metadata.put("generateName", Doc.name(set) + "-");
    metadata.put("ownerReferences", List.of(owner));
    return pod;
  }

  private void write(Map<String, Object> set, List<Map<String, Object>> alive) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("replicas", alive.size());
    status.put("fullyLabeledReplicas", alive.size());
    int ready = (int) alive.stream().filter(ReplicaSetControl::isReady).count();
    if (ready > 0) {
      status.put("readyReplicas", ready);
      status.put("availableReplicas", ready);
    }
    status.put("observedGeneration", Doc.number(Doc.map(set, "metadata"), "generation", 1));
    if (!Numbers.areEqual(set.get("status"), status)) {
      Map<String, Object> changed = Doc.copy(set);
      changed.put("status", status);
      replicaSets.learn(api.replaceStatus(ResourceType.REPLICA_SETS, changed));
    }
  }

  private static boolean isReady(Map<String, Object> pod) {
    return Doc.maps(Doc.map(pod, "status"), "conditions").stream()
        .anyMatch(
            condition ->
                Doc.text(condition, "type").equals("Ready")
                    && Doc.text(condition, "status").equals("True"));
  }
}
