package dev.jobwright.controller;

import dev.jobwright.model.Container;
import dev.jobwright.model.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the kubelet reads of a probe, with the API's defaults filled in; times in milliseconds.
 *
 * @param grace the time between SIGTERM and SIGKILL when it fails; -1 for the pod's
 */
record ProbePlan(
    ProbeKind kind,
    long initialDelay,
    long period,
    int successThreshold,
    int failureThreshold,
    long grace) {
  private static final Duration DEFAULT_PERIOD = Duration.ofSeconds(10);
  private static final int DEFAULT_FAILURES = 3;

  static List<ProbePlan> of(Container container) {
    List<ProbePlan> plans = new ArrayList<>(0);
    add(plans, ProbeKind.STARTUP, container.startupProbe());
    add(plans, ProbeKind.READINESS, container.readinessProbe());
    add(plans, ProbeKind.LIVENESS, container.livenessProbe());
    return plans;
  }

  private static void add(List<ProbePlan> plans, ProbeKind kind, @Nullable Probe probe) {
    if (probe != null) {
      plans.add(
          new ProbePlan(
              kind,
              Objects.requireNonNullElse(probe.initialDelay(), Duration.ZERO).toMillis(),
              Objects.requireNonNullElse(probe.period(), DEFAULT_PERIOD).toMillis(),
              Objects.requireNonNullElse(probe.successThreshold(), 1),
              Objects.requireNonNullElse(probe.failureThreshold(), DEFAULT_FAILURES),
              probe.terminationGracePeriod() == null
                  ? -1
                  : probe.terminationGracePeriod().toMillis()));
    }
  }
}
