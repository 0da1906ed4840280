package dev.jobwright.controller;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pods in the order in which they were added, linked through the pods: a pod is in one chain. */
final class PodChain {
  private @Nullable ManagedPod first;
  private @Nullable ManagedPod last;
  private int size;

  int size() {
    return size;
  }

  @Nullable ManagedPod first() {
    return first;
  }

  void add(ManagedPod pod) {
    pod.previous = last;
    pod.next = null;
    if (last == null) {
      first = pod;
    } else {
      last.next = pod;
    }
    last = pod;
    size++;
  }

  void remove(ManagedPod pod) {
    if (pod.previous == null) {
      first = pod.next;
    } else {
      pod.previous.next = pod.next;
    }
    if (pod.next == null) {
      last = pod.previous;
    } else {
      pod.next.previous = pod.previous;
    }
    pod.previous = null;
    pod.next = null;
    size--;
  }

  /** Calls with each pod; the call may remove the pod it gets. */
  void forEach(Consumer<ManagedPod> call) {
    for (ManagedPod pod = first; pod != null; ) {
      ManagedPod next = pod.next;
      call.accept(pod);
      pod = next;
    }
  }
}
