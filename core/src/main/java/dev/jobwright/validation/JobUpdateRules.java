package dev.jobwright.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may not change in the spec of a Job. */
final class JobUpdateRules {
  private static final String ONLY_PLACEMENT =
      "field is immutable; of a suspended Job only labels, annotations, nodeSelector, tolerations,"
          + " nodeAffinity, schedulingGates and the resources of its containers may change";
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
      completions.invalid(
          "can only be modified in tandem with spec.parallelism; set both to one number");
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
        template.invalid(null, UpdateRules.IMMUTABLE);
      }
      return;
    }
    if (!withoutPlacement(now).equals(withoutPlacement(was))) {
      template.field("spec").invalid(null, ONLY_PLACEMENT);
    }
  }

  private static Map<Object, Object> withoutPlacement(Map<String, Object> template) {
    Map<Object, Object> spec = copy(template.get("spec"));
    PLACEMENT.forEach(spec::remove);
    Map<Object, Object> affinity = copy(spec.get("affinity"));
    affinity.remove("nodeAffinity");
    if (affinity.isEmpty()) {
      spec.remove("affinity");
    } else {
      spec.put("affinity", affinity);
    }
    for (String list : List.of("initContainers", "containers")) {
      spec.computeIfPresent(list, (name, containers) -> withoutResources(containers));
    }
    return spec;
  }

  private static List<Map<Object, Object>> withoutResources(Object containers) {
    List<Map<Object, Object>> without = new ArrayList<>();
    for (Object container : containers instanceof List<?> list ? list : List.of()) {
      Map<Object, Object> copy = copy(container);
      copy.remove("resources");
      without.add(copy);
    }
    return without;
  }

  private static Map<Object, Object> copy(@Nullable Object object) {
    return new LinkedHashMap<>(object instanceof Map<?, ?> map ? map : Map.of());
  }
}
