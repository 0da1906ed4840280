package dev.jobwright.k8s.testing;

import dev.jobwright.model.Container;
import dev.jobwright.runtime.Pod;
import java.util.Map;

/** A run of a container, as who plays it sees it. Safe for use by several threads. */
public interface PlayedContainer {

  /**
   * Returns the pod.
   *
   * @return the pod as it was when the run began
   */
  Pod pod();

  /**
   * Returns what is to run.
   *
   * @return the container of the pod's spec
   */
  Container spec();

  /**
   * Returns the environment: the variables with values and those from fields of the pod.
   *
   * @return name to value
   */
  Map<String, String> env();

  /**
   * Writes a line to the container's log.
   *
   * @param line the line, without its end
   */
  void log(String line);

  /**
   * Says where a port of the pod is served, for those who have it forwarded.
   *
   * @param port the pod's port
   * @param localPort a port of this machine's loopback address
   */
  void serve(int port, int localPort);

  /**
   * Asks to be told when the container is to stop, as SIGTERM does; at once if it is already.
   *
   * @param action what to do then; must not wait
   */
  void onTerminate(Runnable action);
}
