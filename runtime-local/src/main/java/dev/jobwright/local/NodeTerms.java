package dev.jobwright.local;

import dev.jobwright.model.Affinity;
import dev.jobwright.model.NodeSelector;
import dev.jobwright.model.NodeSelectorRequirement;
import dev.jobwright.model.NodeSelectorTerm;
import dev.jobwright.model.PodSpec;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Whether a node is one that a pod may run on, by its node selector and required node affinity. */
final class NodeTerms {
  private static final String NAME_FIELD = "metadata.name";

  private NodeTerms() {}

  static boolean match(PodSpec spec, String nodeName, Map<String, String> labels) {
    if (!labels.entrySet().containsAll(spec.nodeSelector().entrySet())) {
      return false;
    }
    NodeSelector required = required(spec.affinity());
    Map<String, String> fields = Map.of(NAME_FIELD, nodeName);
    return required == null
        || required.nodeSelectorTerms().stream().anyMatch(term -> matches(term, labels, fields));
  }

  private static @Nullable NodeSelector required(@Nullable Affinity affinity) {
    return affinity == null || affinity.nodeAffinity() == null
        ? null
        : affinity.nodeAffinity().requiredDuringSchedulingIgnoredDuringExecution();
  }

  /** A term without any requirement matches no node. */
  private static boolean matches(
      NodeSelectorTerm term, Map<String, String> labels, Map<String, String> fields) {
    boolean isEmpty = term.matchExpressions().isEmpty() && term.matchFields().isEmpty();
    return !isEmpty
        && term.matchExpressions().stream().allMatch(wanted -> holds(wanted, labels))
        && term.matchFields().stream().allMatch(wanted -> holds(wanted, fields));
  }

  private static boolean holds(NodeSelectorRequirement wanted, Map<String, String> has) {
    String value = has.get(wanted.key());
    return switch (wanted.operator()) {
      case IN -> value != null && wanted.values().contains(value);
      case NOT_IN -> value == null || !wanted.values().contains(value);
      case EXISTS -> value != null;
      case DOES_NOT_EXIST -> value == null;
      case GT -> compares(value, wanted.values(), (own, limit) -> own > limit);
      case LT -> compares(value, wanted.values(), (own, limit) -> own < limit);
    };
  }

  private static boolean compares(
      @Nullable String value, List<String> values, BiPredicate<Long, Long> relation) {
    try {
      return value != null
          && values.size() == 1
          && relation.test(Long.parseLong(value), Long.parseLong(values.get(0)));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
