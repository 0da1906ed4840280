package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.k8s.objects.Seen;
import dev.jobwright.model.Resource;
import dev.jobwright.runtime.Propagation;
import java.util.ArrayList;
import java.util.List;

/** Deletes what a label selector selects: lists it, and deletes each by its uid. */
final class Cleanup {
  private final Cluster cluster;

  Cleanup(Cluster cluster) {
    this.cluster = cluster;
  }

  List<String> delete(
      String selector, Propagation propagation, List<Class<? extends Resource>> kinds) {
    if (selector.isBlank()) {
      throw new IllegalArgumentException(
          "labelSelector: must not be empty, as that selects everything; give one such as"
              + " chapter=jobs");
    }
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException(
          "kinds: none is given; give some, such as ReplicaSet.class, Service.class, Job.class");
    }
    List<String> deleted = new ArrayList<>();
    for (Class<? extends Resource> type : kinds) {
      deleted.addAll(delete(selector, propagation, Kind.of(type.getSimpleName())));
    }
    return deleted;
  }

  private List<String> delete(String selector, Propagation propagation, Kind kind) {
    List<String> deleted = new ArrayList<>();
    String path = kind.path(cluster.namespace()) + "?labelSelector=" + Kind.encode(selector);
    for (Fields item : Api.items(cluster.api().get(path))) {
      Seen object = Seen.of(item);
      new Changes(cluster, kind, object.name(), object.uid()).delete(propagation);
      deleted.add(kind.word() + "/" + object.name());
    }
    return deleted;
  }
}
