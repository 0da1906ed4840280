package dev.jobwright.controller;

/** Something a controller wants done, by the runtime. */
public sealed interface Action {

  /**
   * Returns the pod.
   *
   * @return the pod to do it with
   */
  ManagedPod pod();

  /**
   * Have a node take a new pod.
   *
   * @param pod the pod
   */
  record Create(ManagedPod pod) implements Action {}

  /**
   * Have the kubelet stop a pod whose deletion was asked for.
   *
   * @param pod the pod
   */
  record Delete(ManagedPod pod) implements Action {}
}
