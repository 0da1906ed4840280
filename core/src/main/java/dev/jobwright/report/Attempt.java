package dev.jobwright.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a container.
 *
 * @param container the container's name
 * @param number 1 for its first run, 2 for the one after its first restart
 * @param start when it was started
 * @param end when it ended; {@code null} while it runs
 * @param exitCode what it returned, 128 + n when signal n ended it; {@code null} while it runs
 * @param reason one word for why it ended, such as {@code OOMKilled}; empty while it runs
 */
public record Attempt(
    String container,
    int number,
    Instant start,
    @Nullable Instant end,
    @Nullable Integer exitCode,
    String reason) {

  /**
   * Tells whether it ended badly.
   *
   * @return whether it has an exit code other than 0
   */
  public boolean hasFailed() {
    return exitCode != null && exitCode != 0;
  }

  /**
   * Returns how long it ran.
   *
   * @param now until when it runs if it has not ended
   * @return the time from start to end
   */
  public Duration duration(Instant now) {
    return Duration.between(start, end == null ? now : end);
  }

  /** Says how it ended: {@code exit 1}, {@code exit 137 OOMKilled} or {@code running}. */
  String ending() {
    if (exitCode == null) {
      return "running";
    }
    boolean usual = reason.isEmpty() || reason.equals("Error") || reason.equals("Completed");
    return "exit " + exitCode + (usual ? "" : " " + reason);
  }
}
