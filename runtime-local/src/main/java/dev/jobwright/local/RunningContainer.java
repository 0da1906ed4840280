package dev.jobwright.local;

/** A container with a {@link ContainerRuntime}: the handle to stop it. */
public interface RunningContainer {

  /** Asks the container to stop, as SIGTERM does. */
  void terminate();

  /**
   * Ends the container, as SIGKILL does: its exit is to be reported at once. One that has not
   * started is never to start, and nothing is to be reported.
   */
  void kill();
}
