package dev.jobwright.controller;

import dev.jobwright.model.Container;
import dev.jobwright.model.PodSpec;
import org.jspecify.annotations.Nullable;

/** A node that takes all pods and has all images, unless it is told otherwise. */
record TestNode(
    @Nullable String refusal, ImageFault imageFault, long setUpTime, @Nullable String missing)
    implements Node {

  TestNode() {
    this(null, ImageFault.NONE, 0, null);
  }

  static TestNode that(ImageFault fault) {
    return new TestNode(null, fault, 0, null);
  }

  static TestNode refusing(String refusal) {
    return new TestNode(refusal, ImageFault.NONE, 0, null);
  }

  static TestNode slow(long setUpMillis) {
    return new TestNode(null, ImageFault.NONE, setUpMillis, null);
  }

  static TestNode missing(String problem) {
    return new TestNode(null, ImageFault.NONE, 0, problem);
  }

  @Override
  public @Nullable String configProblem(Container container, String namespace) {
    return missing;
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
