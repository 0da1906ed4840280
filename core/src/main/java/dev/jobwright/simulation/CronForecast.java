package dev.jobwright.simulation;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** What one CronJob does over the simulated span. An immutable value. */
public final class CronForecast {
  private final String name;
  private final Instant from;
  private final Instant to;
  private final RunLog runs;
  private final List<Skipped> skipped;

  CronForecast(String name, Instant from, Instant to, RunLog runs, List<Skipped> skipped) {
    this.name = name;
    this.from = from;
    this.to = to;
    this.runs = runs;
    this.skipped = List.copyOf(skipped);
  }

  /**
   * Returns the CronJob's name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Returns the begin of the span.
   *
   * @return the moment the CronJob was created
   */
  public Instant from() {
    return from;
  }

  /**
   * Returns the end of the span.
   *
   * @return the last moment that was simulated
   */
  public Instant to() {
    return to;
  }

  /**
   * Lists the Jobs that were started, in order; of many, each is made when it is asked for.
   *
   * @return an unmodifiable list
   */
  public List<Run> runs() {
    return Collections.unmodifiableList(runs);
  }

  /**
   * Lists the times of the schedule for which no Job was started, in order.
   *
   * @return an unmodifiable list
   */
  public List<Skipped> skipped() {
    return skipped;
  }

  /**
   * Counts the Jobs that ended in a way.
   *
   * @param ending the way
   * @return how many
   */
  public int count(Ending ending) {
    return runs.count(ending);
  }

  /**
   * Counts the Jobs that started while another one of the CronJob was running.
   *
   * @return how many
   */
  public int overlapping() {
    return runs.countOverlapping();
  }

  /**
   * Returns what this forecast must be, to be said in a test.
   *
   * @return checks that throw when they do not hold
   */
  public ForecastCheck check() {
    return new ForecastCheck(this);
  }

  /**
   * Shows every run and every skipped time as a table.
   *
   * @return a line per time, in order
   */
  public String toText() {
    return ForecastText.of(this);
  }

  @Override
  public String toString() {
    return "%s: %d runs, %d skipped".formatted(name, runs.size(), skipped.size());
  }
}
