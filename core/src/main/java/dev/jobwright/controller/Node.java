package dev.jobwright.controller;

import dev.jobwright.model.Container;
import dev.jobwright.model.PodSpec;
import org.jspecify.annotations.Nullable;

/** The node on which a runtime runs pods: whom it takes, and which images it can have. */
public interface Node {

  /**
   * Returns the node's name.
   *
   * @return the name, as events show it
   */
  String name();

  /**
   * Returns how long the node takes to set up a pod before its first container starts.
   *
   * @return the time, in milliseconds; what is being set up is not called off when the pod is
   *     deleted meanwhile
   */
  default long setUpTime() {
    return 0;
  }

  /**
   * Decides whether the node takes pods of a template.
   *
   * @param spec the template's spec
   * @return why it does not, in the scheduler's words; {@code null} when it does
   */
  @Nullable String refusal(PodSpec spec);

  /**
   * Decides whether the node can have a container's image.
   *
   * @param container the container
   * @return what is wrong with the image
   */
  ImageFault imageFault(Container container);

  /**
   * Decides whether a container can be configured: whether all is there that it refers to.
   *
   * @param container the container
   * @param namespace the namespace of its pod
   * @return what is missing, in the kubelet's words; {@code null} when nothing is
   */
  default @Nullable String configProblem(Container container, String namespace) {
    return null;
  }
}
