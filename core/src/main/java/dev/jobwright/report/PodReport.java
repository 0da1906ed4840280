package dev.jobwright.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one pod.
 *
 * @param name its name
 * @param index its completion index; {@code null} when the Job is not Indexed
 * @param created when it was created
 * @param ended when it had ended; {@code null} while it has not
 * @param phase {@code Pending}, {@code Running}, {@code Succeeded} or {@code Failed}
 * @param reason why it ended as a whole, such as {@code Evicted}; mostly empty
 * @param deleted whether somebody asked for its deletion
 * @param attempts the runs of its containers, in the order of their starts; of very many the last
 *     ones
 * @param log the end of what its first container has written; empty when it is not known any more
 */
public record PodReport(
    String name,
    @Nullable Integer index,
    Instant created,
    @Nullable Instant ended,
    String phase,
    String reason,
    boolean deleted,
    List<Attempt> attempts,
    String log) {
  private static final String SUCCEEDED = "Succeeded";

  /** Copies the attempts. */
  public PodReport {
    attempts = List.copyOf(attempts);
  }

  /**
   * Tells whether it ended without success, or is being deleted.
   *
   * @return whether the Job may want another one instead
   */
  public boolean hasFailed() {
    return phase.equals("Failed") || (deleted && !hasSucceeded());
  }

  /**
   * Tells whether it succeeded.
   *
   * @return whether its phase is {@code Succeeded}
   */
  public boolean hasSucceeded() {
    return phase.equals(SUCCEEDED);
  }

  /**
   * Returns the same with a log.
   *
   * @param text the end of its log
   * @return the pod with that log
   */
  public PodReport withLog(String text) {
    return new PodReport(name, index, created, ended, phase, reason, deleted, attempts, text);
  }
}
