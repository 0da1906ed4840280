package dev.jobwright.model;

/** When the ownership of a volume is changed to the pod's group. */
public enum FsGroupChangePolicy implements ApiWord {
  /** Only when the root folder does not have it. */
  ON_ROOT_MISMATCH("OnRootMismatch"),

  /** Always. */
  ALWAYS("Always");

  private final String word;

  FsGroupChangePolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
