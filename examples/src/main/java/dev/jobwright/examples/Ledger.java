package dev.jobwright.examples;

import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Outcome;
import java.time.Duration;

/** Keeps what ran, for the table at the end. */
final class Ledger {

  private final TextTable table =
      new TextTable("FROM", "JOB", "OUTCOME", "SUCCEEDED", "FAILED", "STARTS", "TIME");

  /**
   * Adds a Job that has ended.
   *
   * @param file manifest it came from
   * @param name name of the Job
   * @param outcome how it ended
   * @param starts how often a container was started
   * @param took how long it took, by the runtime's clock
   */
  void add(String file, String name, Outcome outcome, int starts, Duration took) {
    JobStatus status = outcome.status();
    table.row(
        file,
        name,
        word(outcome),
        String.valueOf(status.succeeded()),
        String.valueOf(status.failed()),
        String.valueOf(starts),
        Texts.duration(took));
  }

  /**
   * Adds a CronJob.
   *
   * @param file manifest it came from
   * @param name name of the CronJob
   * @param jobs Jobs it made
   * @param span time that was watched
   */
  void addCron(String file, String name, int jobs, Duration span) {
    table.row(file, name, jobs + " Jobs", "-", "-", String.valueOf(jobs), Texts.duration(span));
  }

  static String word(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return "Failed: " + failed.reason();
    }
    return outcome instanceof Outcome.Succeeded ? "Complete" : outcome.getClass().getSimpleName();
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
