package dev.jobwright.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The status of a Job at one moment, as the API reports it.
 *
 * <p>Decide on {@linkplain #conditions() conditions}, never on counts: the counts reach their last
 * values before the Job has ended.
 *
 * @param active pods that have not ended and are not being deleted
 * @param ready active pods that are ready
 * @param terminating pods that are being deleted and have not ended
 * @param succeeded pods that succeeded; of an Indexed Job, indexes
 * @param failed pods that failed
 * @param completedIndexes the indexes that succeeded, such as {@code "1,3-5"}; {@code null} when
 *     there are none, or the Job is not Indexed
 * @param failedIndexes the indexes that failed for good; {@code null} without a limit per index
 * @param conditions the conditions, in the order of their first appearance
 * @param startTime when the Job was started or last resumed; {@code null} while it was not
 * @param completionTime when the Job was complete; {@code null} while it is not, and when it failed
 */
public record JobStatus(
    int active,
    int ready,
    int terminating,
    int succeeded,
    int failed,
    @Nullable String completedIndexes,
    @Nullable String failedIndexes,
    List<JobCondition> conditions,
    @Nullable Instant startTime,
    @Nullable Instant completionTime) {

  /** The status of a Job of which nothing is known yet. */
  public static final JobStatus EMPTY =
      new JobStatus(0, 0, 0, 0, 0, null, null, List.of(), null, null);

  /** Copies the conditions. */
  public JobStatus {
    conditions = List.copyOf(conditions);
  }

  /**
   * Finds a condition.
   *
   * @param type its type, such as {@link JobCondition#COMPLETE}
   * @return the condition, or empty when the Job has none of that type
   */
  public Optional<JobCondition> condition(String type) {
    return conditions.stream().filter(condition -> condition.type().equals(type)).findFirst();
  }

  /**
   * Tells whether a condition holds.
   *
   * @param type the condition's type, such as {@link JobCondition#COMPLETE}
   * @return whether the Job has a condition of that type which is true
   */
  public boolean has(String type) {
    return condition(type).filter(JobCondition::isTrue).isPresent();
  }

  /**
   * Tells whether the Job has ended.
   *
   * @return whether it is {@link JobCondition#COMPLETE} or {@link JobCondition#FAILED}
   */
  public boolean isFinished() {
    return has(JobCondition.COMPLETE) || has(JobCondition.FAILED);
  }
}
