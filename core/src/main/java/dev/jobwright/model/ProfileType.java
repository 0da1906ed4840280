package dev.jobwright.model;

/** Kind of a seccomp or AppArmor profile. */
public enum ProfileType implements ApiWord {
  /** A profile on the node. */
  LOCALHOST("Localhost"),

  /** The default of the container runtime. */
  RUNTIME_DEFAULT("RuntimeDefault"),

  /** None. */
  UNCONFINED("Unconfined");

  private final String word;

  ProfileType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
