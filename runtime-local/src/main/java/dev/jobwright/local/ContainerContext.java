package dev.jobwright.local;

import java.util.List;
import java.util.Map;

/**
 * What a container can see of itself: names, index, environment and arguments.
 *
 * <p>Values are worked out when they are asked for. Safe for use by several threads.
 */
public interface ContainerContext {

  /**
   * Returns the Job's name.
   *
   * @return the name
   */
  String jobName();

  /**
   * Returns the pod's name.
   *
   * @return the name
   */
  String podName();

  /**
   * Returns the container's name.
   *
   * @return the name
   */
  String containerName();

  /**
   * Tells whether the Job is Indexed.
   *
   * @return whether the pod has a completion index
   */
  boolean isIndexed();

  /**
   * Returns the completion index of the pod.
   *
   * @return the index
   * @throws IllegalStateException if the Job is not Indexed
   */
  int index();

  /**
   * Returns how often this work was started, this time included: for an Indexed Job one more than
   * the runs of the container that failed for the index, otherwise all runs of the container in the
   * Job.
   *
   * @return 1 for the first run
   */
  int attempt();

  /**
   * Returns the environment as the container sees it, and nothing of this machine's.
   *
   * @return names and values, in the order of the spec
   */
  Map<String, String> env();

  /**
   * Returns the container's command, with {@code $(NAME)} replaced.
   *
   * @return the command; empty when the image's own is meant
   */
  List<String> command();

  /**
   * Returns the container's arguments, with {@code $(NAME)} replaced.
   *
   * @return the arguments; empty when there are none
   */
  List<String> args();
}
