package dev.jobwright.controller;

import dev.jobwright.model.PodSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a node takes the pods of a template, and what the API shows of those it does not take.
 *
 * @param taken whether it does
 * @param boundTo the other node for which they are meant; {@code null} for none
 * @param reason why the condition {@code PodScheduled} is false; {@code null} when there is no such
 *     condition, as nobody of this cluster looks at them
 * @param message the reason as a sentence
 */
record Placement(boolean taken, @Nullable String boundTo, @Nullable String reason, String message) {
  static final String UNSCHEDULABLE = "Unschedulable";
  static final String GATED = "SchedulingGated";

  private static final String BLOCKED = "Scheduling is blocked due to non-empty scheduling gates";
  private static final Placement TAKEN = new Placement(true, null, null, "");
  private static final Placement HELD_BACK = new Placement(false, null, GATED, BLOCKED);
  private static final Placement LEFT_ALONE = new Placement(false, null, null, "");

  static Placement of(PodSpec spec, Node node) {
    if (spec.nodeName() != null) {
      return spec.nodeName().equals(node.name())
          ? TAKEN
          : new Placement(false, spec.nodeName(), null, "");
    }
    if (isGated(spec)) {
      return HELD_BACK;
    }
    if (spec.schedulerName() != null && !spec.schedulerName().equals(Kubelet.SCHEDULER)) {
      return LEFT_ALONE;
    }
    String refusal = node.refusal(spec);
    return refusal == null ? TAKEN : new Placement(false, null, UNSCHEDULABLE, refusal);
  }

  private static boolean isGated(PodSpec spec) {
    return spec.other().get("schedulingGates") instanceof List<?> gates && !gates.isEmpty();
  }

  /** Returns whether the scheduler has tried to place them, and tells of its failure. */
  boolean isRefused() {
    return UNSCHEDULABLE.equals(reason);
  }
}
