package dev.jobwright.runtime;

import dev.jobwright.model.ConditionStatus;
import dev.jobwright.model.PodSpec;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pod of a Job at one moment.
 *
 * @param name its name
 * @param namespace its namespace
 * @param uid its unique id
 * @param nodeName the node that took it; {@code null} while none has
 * @param completionIndex the index it works on; {@code null} when the Job is not Indexed
 * @param labels its labels
 * @param annotations its annotations
 * @param creationTime when it was created, in whole seconds
 * @param deletionTime when it is deleted at the latest; {@code null} when nobody asked for that
 * @param startTime when a node took it; {@code null} while none has
 * @param spec what it runs
 * @param phase where it is in its life
 * @param reason one word for why it ended as a whole, such as {@code Evicted}; mostly empty
 * @param message the reason as a sentence; mostly empty
 * @param conditions its conditions
 * @param initContainers its init containers, in the order of the template
 * @param containers its containers, by name
 */
public record Pod(
    String name,
    String namespace,
    String uid,
    @Nullable String nodeName,
    @Nullable Integer completionIndex,
    Map<String, String> labels,
    Map<String, String> annotations,
    Instant creationTime,
    @Nullable Instant deletionTime,
    @Nullable Instant startTime,
    PodSpec spec,
    PodPhase phase,
    String reason,
    String message,
    List<PodCondition> conditions,
    List<ContainerStatus> initContainers,
    List<ContainerStatus> containers) {

  /** Copies the maps and lists. */
  public Pod {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
    conditions = List.copyOf(conditions);
    initContainers = List.copyOf(initContainers);
    containers = List.copyOf(containers);
  }

  /**
   * Tells whether the pod is ready.
   *
   * @return whether its condition {@link PodCondition#READY} is true
   */
  public boolean isReady() {
    return conditions.stream()
        .anyMatch(
            condition ->
                condition.type().equals(PodCondition.READY)
                    && condition.status() == ConditionStatus.TRUE);
  }
}
