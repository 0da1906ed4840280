package dev.jobwright.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may not change in the spec of a Job. */
final class JobUpdateRules {
  private static final String IMMUTABLE = "field is immutable";
  private static final String ONLY_PLACEMENT =
      IMMUTABLE
          + "; of a suspended Job only labels, annotations, nodeSelector, tolerations, node"
          + " affinity, schedulingGates and the resources of its containers may change";
  private static final List<String> PLACEMENT =
      List.of("nodeSelector", "tolerations", "schedulingGates");

  private JobUpdateRules() {}

  static void check(Node spec, Node old, UpdateState state) {
    completions(spec, old);
    UpdateRules.immutable(spec.field("selector"), old.field("selector"), "LabelSelector");
    template(spec.field("template"), old.field("template"), mayBePlaced(old, state));
    UpdateRules.immutable(spec.field("completionMode"), old.field("completionMode"));
    object(spec, old, "podFailurePolicy", "PodFailurePolicy");
    UpdateRules.immutable(spec.field("backoffLimitPerIndex"), old.field("backoffLimitPerIndex"));
    UpdateRules.immutable(spec.field("managedBy"), old.field("managedBy"));
    object(spec, old, "successPolicy", "SuccessPolicy");
  }

  private static void object(Node spec, Node old, String field, String type) {
    UpdateRules.immutable(spec.field(field), old.field(field), type);
  }

  /** The number of indexes may change, but only together with the parallelism. */
  private static void completions(Node spec, Node old) {
    Node completions = spec.field("completions");
    if (!spec.field("completionMode").is("Indexed")) {
      UpdateRules.immutable(completions, old.field("completions"));
      return;
    }
    Long count = completions.number();
    if (count == null || count.equals(old.field("completions").number())) {
      return;
    }
    if (!count.equals(spec.field("parallelism").number())) {
      completions.invalid("can only be modified in tandem with spec.parallelism");
    }
  }

  /** Where pods go may be decided as long as none has come of the Job, or none is left of it. */
  private static boolean mayBePlaced(Node old, UpdateState state) {
    boolean idle = state.active() == 0 && (!state.started() || state.suspendedCondition());
    return old.field("suspend").isTrue() && idle;
  }

  private static void template(Node template, Node old, boolean mayBePlaced) {
    Map<String, Object> now = StoredForm.of(template.value(), "PodTemplateSpec");
    Map<String, Object> was = StoredForm.of(old.value(), "PodTemplateSpec");
    if (!mayBePlaced) {
      if (!now.equals(was)) {
        template.invalid(null, IMMUTABLE + "; delete the Job and create it anew");
      }
      return;
    }
    if (!withoutPlacement(now).equals(withoutPlacement(was))) {
      template.field("spec").invalid(null, ONLY_PLACEMENT);
    }
  }

  private static Map<String, Object> withoutPlacement(Map<String, Object> template) {
    Map<String, Object> spec = copy(template.get("spec"));
    PLACEMENT.forEach(spec::remove);
    Map<String, Object> affinity = copy(spec.get("affinity"));
    affinity.remove("nodeAffinity");
    if (affinity.isEmpty()) {
      spec.remove("affinity");
    } else {
      spec.put("affinity", affinity);
    }
    for (String list : List.of("initContainers", "containers")) {
      spec.computeIfPresent(list, (name, containers) -> withoutResources((List<?>) containers));
    }
    return spec;
  }

  private static List<Map<String, Object>> withoutResources(List<?> containers) {
    return containers.stream()
        .map(
            container -> {
              Map<String, Object> copy = copy(container);
              copy.remove("resources");
              return copy;
            })
        .toList();
  }

  @SuppressWarnings("unchecked") // objects in stored form
  private static Map<String, Object> copy(@org.jspecify.annotations.Nullable Object object) {
    return object == null
        ? new LinkedHashMap<>()
        : new LinkedHashMap<>((Map<String, Object>) object);
  }
}
