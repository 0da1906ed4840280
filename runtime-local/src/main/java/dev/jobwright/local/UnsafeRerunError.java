package dev.jobwright.local;

/** Says that an {@link Adversary} has broken something, and how to see it again. */
public final class UnsafeRerunError extends AssertionError {
  private static final long serialVersionUID = 1L;

  /** The seed of the adversary. */
  private final long seed;

  UnsafeRerunError(Adversary adversary, Throwable cause) {
    super(
        "not safe to rerun: %s%nreplay it with LocalRuntime.builder().adversary(%dL), which did:%n  %s"
            .formatted(
                cause.getMessage(), adversary.seed(), String.join("\n  ", adversary.strikes())),
        cause);
    seed = adversary.seed();
  }

  /**
   * Returns the seed that replays it.
   *
   * @return the seed of the adversary
   */
  public long seed() {
    return seed;
  }
}
