package dev.jobwright.local;

/**
 * Runs containers of some kind, such as Java tasks, processes or scripts: what a container runtime
 * is to the kubelet.
 *
 * <p>Its methods are called by one thread at a time and must not block; what takes time happens on
 * threads of the container runtime's own.
 */
public interface ContainerRuntime {

  /**
   * Starts a container.
   *
   * <p>When it runs, {@link ContainerStart#started()} is to be called, and when it has ended,
   * {@link ContainerStart#exited(int)}: once each, in this order, from any thread, and from within
   * this call if need be. Until then the container is pending.
   *
   * @param start what to run, and where to report to
   * @return the handle to stop it
   */
  RunningContainer start(ContainerStart start);

  /**
   * Tells whether virtual time stands still while one of its containers runs.
   *
   * @return {@code true}, unless its containers take their time from the runtime's timeline
   */
  default boolean holdsTime() {
    return true;
  }

  /** Ends all that still runs, and all threads; called once, when the local runtime is closed. */
  default void close() {}
}
