package dev.jobwright.local;

import dev.jobwright.model.Container;
import dev.jobwright.time.Timeline;
import java.io.OutputStream;

/**
 * A container to be run: what it is, and where to report what becomes of it.
 *
 * <p>Reports may come from any thread.
 */
public interface ContainerStart extends ContainerContext {

  /**
   * Returns the container's spec.
   *
   * @return the spec, with variables in it not replaced
   */
  Container spec();

  /**
   * Returns where output goes that becomes the container's log.
   *
   * @return a stream that is safe for use by several threads
   */
  OutputStream log();

  /**
   * Returns the time by which the container runs.
   *
   * @return the runtime's timeline, which may be virtual
   */
  Timeline timeline();

  /** Reports that the container runs. */
  void started();

  /**
   * Reports that the container has ended.
   *
   * @param exitCode its exit code; 128 + n when signal n ended it
   */
  default void exited(int exitCode) {
    exited(exitCode, "", "");
  }

  /**
   * Reports that the container has ended, and why.
   *
   * @param exitCode its exit code; 128 + n when signal n ended it
   * @param reason one word, such as {@code OOMKilled}; empty for the kubelet's own
   * @param message the reason as a sentence; mostly empty
   */
  void exited(int exitCode, String reason, String message);
}
