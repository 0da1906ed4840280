package dev.jobwright.k8s.testing;

import org.jspecify.annotations.Nullable;

/** What the API server asks the node for. */
interface NodeAccess {
  /** No node. */
  NodeAccess NONE =
      new NodeAccess() {
        @Override
        public @Nullable ContainerText log(String podUid, String container, boolean previous) {
          return null;
        }

        @Override
        public int port(String podUid, int port) {
          return -1;
        }
      };

  /**
   * Finds what a run of a container has written.
   *
   * @param previous whether the run before the last restart is meant
   * @return the text; {@code null} when there was no such run
   */
  @Nullable ContainerText log(String podUid, String container, boolean previous);

  /**
   * Finds where a port of a pod is served.
   *
   * @return a port of this machine's loopback address; -1 when nothing listens
   */
  int port(String podUid, int port);
}
