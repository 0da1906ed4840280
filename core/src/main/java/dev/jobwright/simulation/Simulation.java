package dev.jobwright.simulation;

import java.time.Instant;
import java.util.List;

/**
 * What CronJobs do over a span of time.
 *
 * @param from begin of the span
 * @param to end of the span
 * @param forecasts what each CronJob does, in the order they were given
 */
public record Simulation(Instant from, Instant to, List<CronForecast> forecasts) {

  /** Copies the forecasts. */
  public Simulation {
    forecasts = List.copyOf(forecasts);
  }

  /**
   * Finds what a CronJob does.
   *
   * @param name the CronJob's name
   * @return its forecast
   * @throws IllegalArgumentException if no CronJob of that name was simulated
   */
  public CronForecast forecast(String name) {
    return forecasts.stream()
        .filter(forecast -> forecast.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no CronJob \"%s\" was simulated, only %s"
                        .formatted(name, forecasts.stream().map(CronForecast::name).toList())));
  }

  /**
   * Counts the Jobs of all CronJobs.
   *
   * @return how many were started
   */
  public long totalRuns() {
    return forecasts.stream().mapToLong(forecast -> forecast.runs().size()).sum();
  }

  /**
   * Shows what the CronJobs do as a table.
   *
   * @return a line per CronJob
   */
  public String toText() {
    return ForecastText.of(this);
  }
}
