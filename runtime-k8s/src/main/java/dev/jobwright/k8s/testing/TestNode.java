package dev.jobwright.k8s.testing;

import dev.jobwright.controller.ImageFault;
import dev.jobwright.controller.Node;
import dev.jobwright.model.Container;
import dev.jobwright.model.PodSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The node that plays the pods: it has the images that somebody plays. */
record TestNode(Map<String, PodRunner> images, @Nullable PodRunner others) implements Node {
  private static final String NAME = "jobwright-node";

  TestNode {
    images = new LinkedHashMap<>(images);
  }

  /** Finds who plays an image: by its whole name, or by that without tag. */
  @Nullable PodRunner runner(Container container) {
    String image = container.image() == null ? "" : container.image();
    int colon = image.lastIndexOf(':');
    String untagged = colon > image.lastIndexOf('/') ? image.substring(0, colon) : image;
    PodRunner runner = images.getOrDefault(image, images.get(untagged));
    return runner == null ? others : runner;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable String refusal(PodSpec spec) {
    return null;
  }

  @Override
  public ImageFault imageFault(Container container) {
    return runner(container) == null ? ImageFault.NOT_FOUND : ImageFault.NONE;
  }
}
