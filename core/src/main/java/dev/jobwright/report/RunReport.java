package dev.jobwright.report;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What happened in a run of a Job, up to one moment.
 *
 * @param name the Job's name
 * @param state {@code Complete}, {@code Failed}, {@code Running}, {@code Suspended} or {@code
 *     Deleted}
 * @param reason one word for why it is so; may be empty
 * @param message the reason as a sentence; may be empty
 * @param from when it began
 * @param to when it ended, or the moment of the report
 * @param facts what the Job was declared with
 * @param podsCreated how many pods were created, with those that are not among {@code pods}
 * @param maxActive how many were active at most at the same time
 * @param pods the pods by their creation; of very many the last ones
 * @param counts the counts of the Job's status over time; of very many not all
 * @param conditions the Job's conditions
 * @param events the events of the Job and its pods, oldest first
 */
public record RunReport(
    String name,
    String state,
    String reason,
    String message,
    Instant from,
    Instant to,
    List<Fact> facts,
    long podsCreated,
    int maxActive,
    List<PodReport> pods,
    List<Counts> counts,
    List<ConditionLine> conditions,
    List<EventLine> events) {

  /** Copies the lists. */
  public RunReport {
    facts = List.copyOf(facts);
    pods = List.copyOf(pods);
    counts = List.copyOf(counts);
    conditions = List.copyOf(conditions);
    events = List.copyOf(events);
  }

  /**
   * Returns the same with other pods, such as those with their logs.
   *
   * @param others the pods
   * @return the report with them
   */
  public RunReport withPods(List<PodReport> others) {
    return new RunReport(
        name,
        state,
        reason,
        message,
        from,
        to,
        facts,
        podsCreated,
        maxActive,
        others,
        counts,
        conditions,
        events);
  }

  /**
   * Returns the same with a history that somebody has kept.
   *
   * @param began when it began
   * @param now the moment of the report, unless it had ended before
   * @param created how many pods were created
   * @param most how many were active at most at the same time
   * @param past the pods by their creation
   * @param over the counts over time
   * @return the report with that history
   */
  public RunReport withHistory(
      Instant began, Instant now, long created, int most, List<PodReport> past, List<Counts> over) {
    return new RunReport(
        name,
        state,
        reason,
        message,
        began,
        now,
        facts,
        created,
        most,
        past,
        over,
        conditions,
        events);
  }

  /**
   * Returns the new starts after failures, by the time of the new start.
   *
   * @return restarts of containers, and pods in place of others that failed; an Indexed Job's pod
   *     takes the place of one of the same index
   */
  public List<Retry> retries() {
    return Retries.of(pods);
  }

  /**
   * Draws the pods over time, for a terminal that is a hundred columns wide.
   *
   * @return several lines, each with its end
   */
  public String toText() {
    return TextTimeline.of(this);
  }

  /**
   * Writes a page for a browser: complete in itself, it loads nothing.
   *
   * @return HTML
   */
  public String toHtml() {
    return RunPage.of(this);
  }

  /**
   * Writes the page to a file; missing folders are made.
   *
   * @param file where to write
   * @throws UncheckedIOException if the file cannot be written
   */
  public void writeTo(Path file) {
    PageFile.write(file, toHtml());
  }
}
