package dev.jobwright.junit;

import dev.jobwright.local.Adversary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One repetition of a test with an adversary. */
final class Trial {
  private final String name;
  private final Adversary adversary;
  private final boolean last;
  private @Nullable Throwable failure;

  /**
   * Prepares a repetition.
   *
   * @param last whether its failure is that of the test, and not only a step of the search
   */
  Trial(String name, Adversary adversary, boolean last) {
    this.name = name;
    this.adversary = adversary;
    this.last = last;
  }

  String name() {
    return name;
  }

  Adversary adversary() {
    return adversary;
  }

  boolean isLast() {
    return last;
  }

  void failed(Throwable thrown) {
    failure = thrown;
  }

  boolean hasFailed() {
    return failure != null;
  }

  /** Returns the failure with what the adversary did and how to see it again. */
  AssertionError error(Throwable thrown) {
    List<String> struck = adversary.struck();
    String replay = adversary.seed() + ":" + String.join(",", struck);
    AssertionError error =
        new AssertionError(
            struck.isEmpty()
                ? "fails without any trouble: " + thrown.getMessage()
                : "does not stand trouble: %s%nthe least that breaks it:%n  %s%nreplay it with @AdversarialTest(replay = \"%s\")"
                    .formatted(
                        thrown.getMessage(),
                        String.join("%n  ".formatted(), adversary.strikes()),
                        replay));
    error.initCause(thrown);
    return error;
  }
}
