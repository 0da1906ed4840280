package dev.jobwright.model;

/** How a volume must be usable. */
public enum AccessMode implements ApiWord {
  /** Read and written from one node. */
  READ_WRITE_ONCE("ReadWriteOnce"),

  /** Read from many nodes. */
  READ_ONLY_MANY("ReadOnlyMany"),

  /** Read and written from many nodes. */
  READ_WRITE_MANY("ReadWriteMany"),

  /** Read and written by one pod. */
  READ_WRITE_ONCE_POD("ReadWriteOncePod");

  private final String word;

  AccessMode(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
