package dev.jobwright.runtime;

import dev.jobwright.model.ConditionStatus;
import java.time.Instant;

/**
 * A condition of a pod.
 *
 * @param type what the condition is about, such as {@link #READY}
 * @param status whether it holds
 * @param reason one word for why; empty when there is nothing to say
 * @param message the reason as a sentence; empty when there is nothing to say
 * @param lastTransitionTime when its status last changed, in whole seconds
 */
public record PodCondition(
    String type,
    ConditionStatus status,
    String reason,
    String message,
    Instant lastTransitionTime) {

  /** The pod has a node. */
  public static final String POD_SCHEDULED = "PodScheduled";

  /** The pod's init containers have ended. */
  public static final String INITIALIZED = "Initialized";

  /** All the pod's containers are ready. */
  public static final String CONTAINERS_READY = "ContainersReady";

  /** The pod is ready. */
  public static final String READY = "Ready";

  /** The pod ends because of a disruption, such as an eviction, and not of its own doing. */
  public static final String DISRUPTION_TARGET = "DisruptionTarget";
}
