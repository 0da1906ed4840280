package dev.jobwright.model;

/** Whether later mounts are seen across a container's border. */
public enum MountPropagation implements ApiWord {
  /** Not seen. */
  NONE("None"),

  /** Mounts of the node are seen in the container. */
  HOST_TO_CONTAINER("HostToContainer"),

  /** Seen both ways. */
  BIDIRECTIONAL("Bidirectional");

  private final String word;

  MountPropagation(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
