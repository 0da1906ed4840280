package dev.jobwright.controller;

import dev.jobwright.model.Container;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a container from being created on its node.
 *
 * @param imageFault what is wrong with its image
 * @param configProblem what it refers to that is missing, in the kubelet's words
 */
record Hindrance(ImageFault imageFault, @Nullable String configProblem) {

  static Hindrance of(Container container, Node node, String namespace) {
    return new Hindrance(node.imageFault(container), node.configProblem(container, namespace));
  }

  boolean isNone() {
    return imageFault == ImageFault.NONE && configProblem == null;
  }
}
