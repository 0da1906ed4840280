package dev.jobwright.model;

/** How a volume is seen. */
public enum VolumeMode implements ApiWord {
  /** As a file system. */
  FILESYSTEM("Filesystem"),

  /** As a block device. */
  BLOCK("Block");

  private final String word;

  VolumeMode(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
