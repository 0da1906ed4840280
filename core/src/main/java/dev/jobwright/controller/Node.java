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
}
