package dev.jobwright.controller;

import dev.jobwright.model.Container;
import dev.jobwright.model.PodSpec;
import org.jspecify.annotations.Nullable;

/** A node that takes all pods and has all images, unless it is told otherwise. */
record TestNode(@Nullable String refusal, ImageFault imageFault, long setUpTime) implements Node {

  TestNode() {
    this(null, ImageFault.NONE, 0);
  }

  static TestNode that(ImageFault fault) {
    return new TestNode(null, fault, 0);
  }

  static TestNode refusing(String refusal) {
    return new TestNode(refusal, ImageFault.NONE, 0);
  }

  static TestNode slow(long setUpMillis) {
    return new TestNode(null, ImageFault.NONE, setUpMillis);
  }

  @Override
  public String name() {
    return "node1";
  }

  @Override
  public @Nullable String refusal(PodSpec spec) {
    return refusal;
  }

  @Override
  public ImageFault imageFault(Container container) {
    return imageFault;
  }
}
