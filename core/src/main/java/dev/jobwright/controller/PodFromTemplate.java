package dev.jobwright.controller;

import dev.jobwright.controller.ManagedPod.Place;
import dev.jobwright.model.Container;
import dev.jobwright.model.EnvVar;
import dev.jobwright.model.EnvVarSource;
import dev.jobwright.model.Job;
import dev.jobwright.model.ObjectFieldSelector;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes pods from the template of a Job. */
final class PodFromTemplate {
  static final String PREFIX = "batch.kubernetes.io/";
  static final String INDEX = PREFIX + "job-completion-index";
  static final String FAILURES = PREFIX + "job-index-failure-count";
  static final String IGNORED_FAILURES = PREFIX + "job-index-ignored-failure-count";

  private static final String INDEX_VARIABLE = "JOB_COMPLETION_INDEX";

  private PodFromTemplate() {}

  /** Makes the pod for a place, as it is sent to the API server. */
  static PodTemplate make(ManagedJob job, Place place) {
    Job owner = job.job();
    PodTemplate template = owner.spec().template();
    ObjectMeta metadata =
        ObjectMeta.builder()
            .generateName(PodNames.prefix(job.name(), place.index()))
            .namespace(owner.metadata().namespace())
            .labels(labels(template, place.index()))
            .annotations(annotations(template, place, job.plan().hasLimitPerIndex()))
            .other(ownership(job))
            .build();
    return PodTemplate.builder()
        .metadata(metadata)
        .spec(spec(template.spec(), job.name(), place.index()))
        .build();
  }

  static Map<String, String> labels(PodTemplate template, int index) {
    ObjectMeta metadata = template.metadata();
    Map<String, String> labels =
        new LinkedHashMap<>(metadata == null ? Map.of() : metadata.labels());
    if (index >= 0) {
      labels.put(INDEX, Integer.toString(index));
    }
    return labels;
  }

  static Map<String, String> annotations(PodTemplate template, Place place, boolean limitPerIndex) {
    ObjectMeta metadata = template.metadata();
    Map<String, String> annotations =
        new LinkedHashMap<>(metadata == null ? Map.of() : metadata.annotations());
    if (place.index() >= 0) {
      annotations.put(INDEX, Integer.toString(place.index()));
    }
    if (limitPerIndex) {
      annotations.put(FAILURES, Integer.toString(place.failureCount()));
      if (place.ignoredFailureCount() > 0) {
        annotations.put(IGNORED_FAILURES, Integer.toString(place.ignoredFailureCount()));
      }
    }
    return annotations;
  }

  private static Map<String, Object> ownership(ManagedJob job) {
    Map<String, Object> owner = new LinkedHashMap<>();
    owner.put("apiVersion", job.job().apiVersion());
    owner.put("kind", job.job().kind());
    owner.put("name", job.name());
    owner.put("uid", job.uid());
    owner.put("controller", true);
    owner.put("blockOwnerDeletion", true);
    Map<String, Object> ownership = new LinkedHashMap<>();
    ownership.put("ownerReferences", List.of(owner));
    ownership.put("finalizers", List.of(StoredPod.FINALIZER));
    return ownership;
  }

  /** Returns the spec of a pod: with an index, it has a host name and a variable of its own. */
  static PodSpec spec(PodSpec spec, String job, int index) {
    if (index < 0) {
      return spec;
    }
    return spec.toBuilder()
        .hostname(job + "-" + index)
        .initContainers(spec.initContainers().stream().map(PodFromTemplate::withIndex).toList())
        .containers(spec.containers().stream().map(PodFromTemplate::withIndex).toList())
        .build();
  }

  private static Container withIndex(Container container) {
    if (container.env().stream().anyMatch(own -> own.name().equals(INDEX_VARIABLE))) {
      return container;
    }
    List<EnvVar> env = new ArrayList<>(container.env());
    ObjectFieldSelector label =
        ObjectFieldSelector.builder().fieldPath("metadata.labels['" + INDEX + "']").build();
    env.add(
        EnvVar.builder()
            .name(INDEX_VARIABLE)
            .valueFrom(EnvVarSource.builder().fieldRef(label).build())
            .build());
    return container.toBuilder().env(env).build();
  }
}
