package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.manifest.Manifest;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares manifests with what the cluster has, and applies them on the server's side. */
final class Applier {
  /** What the server gives an object and a manifest does not ask for. */
  private static final List<String> SERVERS_OWN =
      List.of("uid", "resourceVersion", "generation", "creationTimestamp", "managedFields");

  private static final String QUEUE_LABEL = "kueue.x-k8s.io/queue-name";

  private final Api api;
  private final String manager;

  Applier(Api api, String manager) {
    this.api = api;
    this.manager = manager;
  }

  /**
   * A plan with what it was made of.
   *
   * @param present the object as it is; null when there is none
   */
  record Comparison(Plan plan, Fields present) {}

  static Kind kind(Resource resource) {
    return Kind.of(resource.kind());
  }

  static String title(Resource resource) {
    return resource.kind() + "/" + resource.name();
  }

  /** Returns the path of a resource, which must have a name. */
  String path(Resource resource) {
    return kind(resource).path(api.namespace(), Objects.requireNonNull(resource.name()));
  }

  Comparison compare(Resource resource) {
    Optional<Fields> present = api.find(path(resource));
    return present
        .map(object -> new Comparison(plan(asAdmitted(resource, object), object), object))
        .orElseGet(() -> new Comparison(new Plan.Create(title(resource)), new Fields(Map.of())));
  }

  /** Whether a Job in a queue is suspended is the queue's to say, so it stays as it is. */
  private static Resource asAdmitted(Resource resource, Fields present) {
    boolean queued = resource.metadata().labels().containsKey(QUEUE_LABEL);
    return queued && resource instanceof Job job && present.at("spec").has("suspend")
        ? job.with("spec.suspend", present.at("spec").isTrue("suspend"))
        : resource;
  }

  private Plan plan(Resource resource, Fields present) {
    String title = title(resource);
    if (present.at("metadata").has("deletionTimestamp")) {
      return new Plan.Replace(title, List.of("it is being deleted"));
    }
    Map<String, Object> manifest = document(resource);
    if (Difference.isWithin(manifest, present.object())
        && !OwnFields.anyBesides(manifest, present, manager)) {
      return new Plan.Unchanged(title);
    }
    try {
      Fields result = apply(resource, true, false);
      List<FieldChange> changes = Difference.between(present, result);
      return changes.isEmpty() ? new Plan.Unchanged(title) : new Plan.Patch(title, changes);
    } catch (KubernetesApiException e) {
      return obstacle(title, e);
    }
  }

  private static Plan obstacle(String title, KubernetesApiException e) {
    List<String> conflicts =
        e.causes().stream()
            .filter(cause -> cause.type().equals(ApiCause.CONFLICT))
            .map(ApiCause::toString)
            .toList();
    if (e.is(409) && !conflicts.isEmpty()) {
      return new Plan.Conflict(title, conflicts);
    }
    List<String> immutable =
        e.causes().stream().filter(ApiCause::isImmutable).map(ApiCause::toString).toList();
    if (e.is(422) && !immutable.isEmpty() && immutable.size() == e.causes().size()) {
      return new Plan.Replace(title, immutable);
    }
    throw e;
  }

  /** Creates an object, which may have no name yet. */
  Fields createNamed(Resource resource) {
    return api.create(kind(resource).path(api.namespace()) + "?" + by(false), json(resource));
  }

  /** Creates an object; by a plain request if it has two of a name in a list, such as variables. */
  Fields create(Resource resource) {
    try {
      return apply(resource, false, false);
    } catch (KubernetesApiException e) {
      if (e.isNotApplicable()) {
        return createNamed(resource);
      }
      throw e;
    }
  }

  /** Changes fields of an object that is there. */
  Fields patch(Resource resource, Fields present) {
    return apply(asAdmitted(resource, present), false, false);
  }

  private Fields apply(Resource resource, boolean dryRun, boolean force) {
    String path = path(resource) + "?" + by(dryRun);
    try {
      return api.apply(path + "&force=" + force, json(resource));
    } catch (KubernetesApiException e) {
      if (e.is(409) && !force && isOwnConflict(e)) {
        // what we ourselves have set in another way: by suspend, scale or update
        return apply(resource, dryRun, true);
      }
      return withoutServerSide(resource, path, e);
    }
  }

  private boolean isOwnConflict(KubernetesApiException e) {
    String own = "conflict with \"" + manager + "\"";
    return !e.causes().isEmpty()
        && e.causes().stream()
            .allMatch(
                cause -> cause.type().equals(ApiCause.CONFLICT) && cause.message().startsWith(own));
  }

  /** Does what a server can that does not know how to apply. */
  private Fields withoutServerSide(Resource resource, String path, KubernetesApiException e) {
    if (e.is(404)) {
      return createNamed(resource);
    }
    if (e.is(415)) {
      return api.merge(path, json(resource));
    }
    throw e;
  }

  private String by(boolean dryRun) {
    String query = "fieldManager=" + Kind.encode(manager) + "&fieldValidation=Strict";
    return dryRun ? query + "&dryRun=All" : query;
  }

  private String json(Resource resource) {
    return Manifest.of(Resource.of(document(resource))).toJson();
  }

  /** Returns the manifest without what is the server's alone. */
  static Map<String, Object> document(Resource resource) {
    Map<String, Object> document = new LinkedHashMap<>(resource.toDocument());
    document.remove("status");
    Map<String, Object> metadata = Fields.of(document.get("metadata")).copy();
    SERVERS_OWN.forEach(metadata::remove);
    document.put("metadata", metadata);
    return document;
  }
}
