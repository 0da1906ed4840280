package dev.jobwright.queue;

/** Says which library is missing that only some need. */
final class Missing {
  private Missing() {}

  static IllegalStateException library(
      String user, String library, String artifact, NoClassDefFoundError cause) {
    return new IllegalStateException(
        "%s stands on %s, which is not there: add %s to the project"
            .formatted(user, library, artifact),
        cause);
  }
}
