package dev.jobwright.controller;

import java.util.List;

/**
 * What the kubelet decided about a pod.
 *
 * @param actions what is to be done with its containers, in this order
 * @param wakeAt when to {@linkplain Kubelet#sync ask again} though nothing has changed, in
 *     milliseconds of the epoch; {@link Long#MAX_VALUE} for never
 */
public record PodStep(List<ContainerAction> actions, long wakeAt) {
  static final PodStep NOTHING = new PodStep(List.of(), ManagedContainer.NEVER);
}
