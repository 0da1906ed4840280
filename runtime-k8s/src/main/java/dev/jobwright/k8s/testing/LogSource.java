package dev.jobwright.k8s.testing;

import org.jspecify.annotations.Nullable;

/** Where the API server finds what containers have written: the node. */
@FunctionalInterface
interface LogSource {
  /** No node. */
  LogSource NONE = (pod, container, previous) -> null;

  /**
   * Finds what a run of a container has written.
   *
   * @param previous whether the run before the last restart is meant
   * @return the text; {@code null} when there was no such run
   */
  @Nullable ContainerText find(String podUid, String container, boolean previous);
}
