package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.model.Resource;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.validation.Validation;
import java.time.Duration;

/** Brings a resource to the cluster: creates, attaches, patches or replaces, as its plan says. */
final class Submission {
  private static final Duration DELETION = Duration.ofMinutes(5);
  private static final long LOOK_MILLIS = 500;

  private final Cluster cluster;
  private final Applier applier;
  private final boolean allowReplace;

  Submission(Cluster cluster, boolean allowReplace) {
    this.cluster = cluster;
    this.allowReplace = allowReplace;
    applier = new Applier(cluster.api(), cluster.fieldManager());
  }

  /** Checks what can be checked without the cluster. */
  void require(Resource resource) {
    cluster.requireOpen();
    Validation.require(resource);
    String namespace = resource.metadata().namespace();
    if (namespace != null && !namespace.equals(cluster.namespace())) {
      throw new IllegalArgumentException(
          "metadata.namespace: %s: this runtime works in namespace %s; leave it out, or open a runtime there"
              .formatted(namespace, cluster.namespace()));
    }
  }

  Plan plan(Resource resource) {
    require(resource);
    if (resource.name() == null) {
      return new Plan.Create(resource.kind() + "/" + resource.metadata().generateName() + "…");
    }
    return applier.compare(resource).plan();
  }

  /** Returns the object as the cluster has it then. */
  Fields submit(Resource resource) {
    require(resource);
    try {
      return resource.name() == null ? applier.createNamed(resource) : perform(resource);
    } catch (KubernetesApiException e) {
      throw e.is(422) || e.is(400) ? new IllegalArgumentException(e.getMessage(), e) : e;
    }
  }

  private Fields perform(Resource resource) {
    Applier.Comparison comparison = applier.compare(resource);
    Plan plan = comparison.plan();
    if (plan instanceof Plan.Unchanged) {
      return comparison.present();
    }
    if (plan instanceof Plan.Conflict) {
      throw new IllegalStateException(
          plan
              + "\nleave the fields to their owners, or take them over with kubectl apply"
              + " --server-side --force-conflicts");
    }
    if (plan instanceof Plan.Replace replace) {
      replace(resource, comparison.present(), replace);
    }
    return plan instanceof Plan.Patch
        ? applier.patch(resource, comparison.present())
        : applier.create(resource);
  }

  private void replace(Resource resource, Fields present, Plan.Replace plan) {
    boolean leaving = present.at("metadata").has("deletionTimestamp");
    if (!leaving && !allowReplace) {
      throw new IllegalStateException(
          plan
              + "\nthis cannot be changed in place; delete it first, give it another name, or let"
              + " KubernetesRuntime.builder(…).allowReplace() replace it");
    }
    String uid = present.at("metadata").text("uid");
    if (!leaving) {
      new Changes(cluster, Applier.kind(resource), present.at("metadata").text("name"), uid)
          .delete(Propagation.FOREGROUND);
    }
    awaitGone(resource, uid);
  }

  private void awaitGone(Resource resource, String uid) {
    long end = System.nanoTime() + DELETION.toNanos();
    String path = applier.path(resource);
    while (cluster
        .api()
        .find(path)
        .filter(object -> object.at("metadata").text("uid").equals(uid))
        .isPresent()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "%s is still being deleted after %s: see what its finalizers wait for"
                .formatted(Applier.title(resource), DELETION));
      }
      cluster.pause(LOOK_MILLIS);
    }
  }
}
