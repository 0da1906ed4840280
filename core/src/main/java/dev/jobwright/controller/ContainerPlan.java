package dev.jobwright.controller;

import dev.jobwright.model.Container;
import dev.jobwright.model.ContainerRestartRule;
import dev.jobwright.model.ContainerRestartRuleAction;
import dev.jobwright.model.ExitCodeOperator;
import dev.jobwright.model.Lifecycle;
import dev.jobwright.model.LifecycleHandler;
import dev.jobwright.model.RestartPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the kubelet reads of a container's spec. */
final class ContainerPlan {
  final Container container;
  final Kind kind;
  final int position;
  final Hindrance hindrance;
  final List<ProbePlan> probes;
  final @Nullable LifecycleHandler postStart;
  final @Nullable LifecycleHandler preStop;
  private final RestartPolicy restartPolicy;
  private final List<ContainerRestartRule> rules;

  ContainerPlan(
      Container container, Kind kind, int position, RestartPolicy podPolicy, Hindrance hindrance) {
    this.container = container;
    this.kind = kind;
    this.position = position;
    this.hindrance = hindrance;
    restartPolicy = container.restartPolicy() == null ? podPolicy : container.restartPolicy();
    rules = container.restartPolicyRules();
    probes = ProbePlan.of(container);
    Lifecycle lifecycle = container.lifecycle();
    postStart = lifecycle == null ? null : lifecycle.postStart();
    preStop = lifecycle == null ? null : lifecycle.preStop();
  }

  String name() {
    return container.name();
  }

  String image() {
    return container.image() == null ? "" : container.image();
  }

  /** Decides what follows an exit: the first rule that matches, else the container's policy. */
  AfterExit afterExit(int code) {
    ContainerRestartRule rule = ruleFor(code);
    if (rule != null) {
      return rule.action() == ContainerRestartRuleAction.RESTART
          ? AfterExit.RESTART
          : AfterExit.RESTART_ALL;
    }
    boolean again =
        restartPolicy == RestartPolicy.ALWAYS
            || (restartPolicy == RestartPolicy.ON_FAILURE && code != 0);
    return again ? AfterExit.RESTART : AfterExit.STAY;
  }

  /** Returns whether the container is started again when the kubelet itself has ended it. */
  boolean restartsWhenUnhealthy() {
    return restartPolicy != RestartPolicy.NEVER;
  }

  /**
   * Returns whether the container starts, runs and ends without anything but a start and an exit.
   */
  boolean isPlain() {
    boolean hasHook = postStart != null || preStop != null;
    return hindrance.isNone() && probes.isEmpty() && !hasHook && !mayRestartAll();
  }

  boolean mayRestartAll() {
    return rules.stream()
        .anyMatch(rule -> rule.action() == ContainerRestartRuleAction.RESTART_ALL_CONTAINERS);
  }

  private @Nullable ContainerRestartRule ruleFor(int code) {
    for (ContainerRestartRule rule : rules) {
      boolean listed = rule.exitCodes().values().contains(code);
      if (listed == (rule.exitCodes().operator() == ExitCodeOperator.IN)) {
        return rule;
      }
    }
    return null;
  }

  /** What a container is for. */
  enum Kind {
    /** Runs before the main ones, to its end. */
    INIT,
    /** Starts before the main ones and stays beside them. */
    SIDECAR,
    /** Does the pod's work. */
    MAIN
  }

  /** What follows a container's exit. */
  enum AfterExit {
    /** Nothing: the container has ended. */
    STAY,
    /** The container is started again. */
    RESTART,
    /** All containers of the pod are started again, init containers first. */
    RESTART_ALL
  }
}
