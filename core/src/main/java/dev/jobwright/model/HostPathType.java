package dev.jobwright.model;

/** What must be at a path of the node. */
public enum HostPathType implements ApiWord {
  /** Anything; nothing is checked. */
  UNCHECKED(""),

  /** A folder, made if missing. */
  DIRECTORY_OR_CREATE("DirectoryOrCreate"),

  /** A folder. */
  DIRECTORY("Directory"),

  /** A file, made if missing. */
  FILE_OR_CREATE("FileOrCreate"),

  /** A file. */
  FILE("File"),

  /** A UNIX socket. */
  SOCKET("Socket"),

  /** A character device. */
  CHAR_DEVICE("CharDevice"),

  /** A block device. */
  BLOCK_DEVICE("BlockDevice");

  private final String word;

  HostPathType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
