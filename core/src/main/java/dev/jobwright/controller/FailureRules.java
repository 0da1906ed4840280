package dev.jobwright.controller;

import dev.jobwright.model.ConditionStatus;
import dev.jobwright.model.ExitCodeOperator;
import dev.jobwright.model.OnExitCodes;
import dev.jobwright.model.OnPodCondition;
import dev.jobwright.model.PodFailurePolicy;
import dev.jobwright.model.PodFailurePolicyAction;
import dev.jobwright.model.PodFailurePolicyRule;
import dev.jobwright.runtime.PodCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Job's pod failure policy: what the failure of a pod means, by the first rule that matches. */
final class FailureRules {
  private final List<PodFailurePolicyRule> rules;

  FailureRules(PodFailurePolicy policy) {
    rules = policy.rules();
  }

  /** Finds the first rule that matches the pod; {@code null} when none does. */
  @Nullable Match match(ManagedPod pod) {
    for (int i = 0; i < rules.size(); i++) {
      PodFailurePolicyRule rule = rules.get(i);
      String cause = cause(rule, pod);
      if (cause != null) {
        return new Match(
            rule.action(), cause + " matching " + rule.action().word() + " rule at index " + i);
      }
    }
    return null;
  }

  private static @Nullable String cause(PodFailurePolicyRule rule, ManagedPod pod) {
    OnExitCodes onExitCodes = rule.onExitCodes();
    return onExitCodes == null
        ? causeInConditions(rule.onPodConditions(), pod)
        : causeInExitCodes(onExitCodes, pod);
  }

  private static @Nullable String causeInExitCodes(OnExitCodes codes, ManagedPod pod) {
    for (ManagedContainer container : pod.inStatusOrder()) {
      ContainerExit exit = container.exit();
      if (exit != null && matches(codes, container, exit.code())) {
        return "Container %s for pod %s failed with exit code %d"
            .formatted(container.name(), pod.qualifiedName(), exit.code());
      }
    }
    return null;
  }

  private static boolean matches(OnExitCodes codes, ManagedContainer container, int code) {
    boolean named = codes.containerName() == null || codes.containerName().equals(container.name());
    boolean listed = codes.values().contains(code);
    return named && code != 0 && listed == (codes.operator() == ExitCodeOperator.IN);
  }

  private static @Nullable String causeInConditions(List<OnPodCondition> patterns, ManagedPod pod) {
    if (patterns.isEmpty()) {
      return null;
    }
    for (PodCondition condition : pod.conditions()) {
      if (patterns.stream().anyMatch(pattern -> matches(pattern, condition))) {
        return "Pod %s has condition %s".formatted(pod.qualifiedName(), condition.type());
      }
    }
    return null;
  }

  private static boolean matches(OnPodCondition pattern, PodCondition condition) {
    ConditionStatus status = pattern.status() == null ? ConditionStatus.TRUE : pattern.status();
    return condition.type().equals(pattern.type()) && condition.status() == status;
  }

  /** A rule that matched: what to do, and how to say why when the Job fails of it. */
  record Match(PodFailurePolicyAction action, String message) {

    boolean counts() {
      return action != PodFailurePolicyAction.IGNORE;
    }
  }
}
