package dev.jobwright.junit;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests {@link OnCluster} when no kubeconfig is given. */
final class ClusterCondition implements ExecutionCondition {
  /** The configuration parameter, or system property, that names the kubeconfig. */
  static final String KUBECONFIG = "jobwright.kubeconfig";

  private static final String VARIABLE = "JOBWRIGHT_KUBECONFIG";

  static Optional<Path> kubeconfig(ExtensionContext context) {
    return context
        .getConfigurationParameter(KUBECONFIG)
        .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
        .map(Path::of);
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return kubeconfig(context)
        .map(file -> ConditionEvaluationResult.enabled("on the cluster of " + file))
        .orElseGet(
            () ->
                ConditionEvaluationResult.disabled(
                    "no cluster is given: -D%s=… or %s names a kubeconfig"
                        .formatted(KUBECONFIG, VARIABLE)));
  }
}
