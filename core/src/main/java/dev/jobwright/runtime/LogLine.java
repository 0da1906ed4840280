package dev.jobwright.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line that a container of a Job has written.
 *
 * @param pod the name of its pod
 * @param index the completion index of the pod; {@code null} when the Job is not Indexed
 * @param attempt how often the work was begun before, from 0: restarts of the container and, for an
 *     Indexed Job, earlier pods of the index
 * @param container the container's name
 * @param time when it was written, by the node's clock; {@code null} when nobody has noted it:
 *     here, of what was written before it was followed
 * @param text the line, without its end
 */
public record LogLine(
    String pod,
    @Nullable Integer index,
    int attempt,
    String container,
    @Nullable Instant time,
    String text) {

  /** Returns the line behind its pod, attempt and container: {@code resize-3-x2b4c #1 main | …}. */
  @Override
  public String toString() {
    String begun = attempt == 0 ? "" : " #" + attempt;
    return pod + begun + " " + container + " | " + text;
  }
}
