package dev.jobwright.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A container with a {@link ContainerRuntime}: the handle to look after it and to stop it. */
public interface RunningContainer {

  /** Asks the container to stop, as SIGTERM does. */
  void terminate();

  /**
   * Ends the container, as SIGKILL does: its exit is to be reported at once. One that has not
   * started is never to start, and nothing is to be reported.
   */
  void kill();

  /**
   * Runs a command in the container beside its own, as probes and hooks with {@code exec} do.
   *
   * @param command the command and its arguments
   * @param atMost after this time the command is to be killed
   * @return its exit code, which may come later and from another thread; empty, as by default, when
   *     there is no way to run one: such probes count as success, and such hooks as done
   */
  default Optional<CompletionStage<Integer>> exec(List<String> command, Duration atMost) {
    return Optional.empty();
  }

  /**
   * Returns the host under which the container's ports are reached, for probes and hooks that make
   * a connection.
   *
   * @return the host; empty, as by default, when there is none: such probes count as success, and
   *     such hooks as done
   */
  default Optional<String> host() {
    return Optional.empty();
  }
}
