package dev.jobwright.validation;

/** Liveness, readiness and startup probes. */
final class ProbeRules {
  private static final String[] TIMES = {
    "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"
  };

  private ProbeRules() {}

  static void check(Node container, Pod pod) {
    succeedsOnce(container.field("livenessProbe"), pod);
    readiness(container.field("readinessProbe"), pod);
    succeedsOnce(container.field("startupProbe"), pod);
  }

  private static void succeedsOnce(Node probe, Pod pod) {
    probe(probe, pod);
    Node threshold = probe.field("successThreshold");
    if (threshold.number(0) != 0 && threshold.number(0) != 1) {
      threshold.invalid("must be 1");
    }
  }

  private static void readiness(Node probe, Pod pod) {
    probe(probe, pod);
    Node grace = probe.field("terminationGracePeriodSeconds");
    if (grace.isPresent()) {
      grace.invalid("must not be set for readinessProbes");
    }
  }

  private static void probe(Node probe, Pod pod) {
    if (probe.isAbsent()) {
      return;
    }
    HandlerRules.ofProbe(probe, pod);
    for (String time : TIMES) {
      Checks.nonNegative(probe.field(time));
    }
    Node grace = probe.field("terminationGracePeriodSeconds");
    if (grace.number(1) <= 0) {
      grace.invalid("must be greater than 0");
    }
  }
}
