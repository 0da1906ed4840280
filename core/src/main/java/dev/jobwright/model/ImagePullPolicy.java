package dev.jobwright.model;

/** When the kubelet pulls an image. */
public enum ImagePullPolicy implements ApiWord {
  /** Before every start of a container. */
  ALWAYS("Always"),

  /** When the node does not have it. */
  IF_NOT_PRESENT("IfNotPresent"),

  /** Not at all; the node must have it. */
  NEVER("Never");

  private final String word;

  ImagePullPolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
