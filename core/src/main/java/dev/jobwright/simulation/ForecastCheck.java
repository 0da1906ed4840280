package dev.jobwright.simulation;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in a test what a forecast must be: each method throws an {@link AssertionError} if not. */
public final class ForecastCheck {
  private static final int SHOWN = 5;

  private final CronForecast forecast;

  ForecastCheck(CronForecast forecast) {
    this.forecast = forecast;
  }

  /**
   * Checks how many Jobs are started.
   *
   * @param count the number wanted
   * @return this
   */
  public ForecastCheck runs(int count) {
    int found = forecast.runs().size();
    return require(found == count, "starts %d Jobs, not %d".formatted(found, count));
  }

  /**
   * Checks that no Job starts while another one runs.
   *
   * @return this
   */
  public ForecastCheck neverOverlaps() {
    List<Run> overlapping =
        forecast.overlapping() == 0
            ? List.of()
            : forecast.runs().stream().filter(run -> run.overlaps() > 0).toList();
    return require(
        overlapping.isEmpty(),
        "starts Jobs while another runs: "
            + some(overlapping, run -> run.scheduledTime().toString()));
  }

  /**
   * Checks that a Job is started for every time of the schedule.
   *
   * @return this
   */
  public ForecastCheck neverSkips() {
    return require(
        forecast.skipped().isEmpty(),
        "skips times: " + some(forecast.skipped(), ForecastCheck::words));
  }

  /**
   * Checks that no Job is deleted to make room for the next.
   *
   * @return this
   */
  public ForecastCheck neverReplaces() {
    List<Run> replaced =
        forecast.count(Ending.REPLACED) == 0
            ? List.of()
            : forecast.runs().stream().filter(run -> run.ending() == Ending.REPLACED).toList();
    return require(
        replaced.isEmpty(),
        "replaces Jobs: " + some(replaced, run -> run.scheduledTime().toString()));
  }

  /**
   * Checks that every Job is started soon after its time.
   *
   * @param latest how late at most
   * @return this
   */
  public ForecastCheck startsWithin(Duration latest) {
    List<Run> late =
        forecast.runs().stream()
            .filter(run -> run.startedAt().isAfter(run.scheduledTime().plus(latest)))
            .toList();
    return require(
        late.isEmpty(),
        "starts Jobs late: "
            + some(late, run -> run.scheduledTime() + " (at " + run.startedAt() + ")"));
  }

  private ForecastCheck require(boolean holds, String problem) {
    if (!holds) {
      throw new AssertionError(forecast.name() + " " + problem);
    }
    return this;
  }

  private static String words(Skipped skipped) {
    return "%s (%s)".formatted(skipped.scheduledTime(), ForecastText.words(skipped.reason()));
  }

  private static <T> String some(List<T> items, Function<T, String> words) {
    String shown = items.stream().limit(SHOWN).map(words).collect(Collectors.joining(", "));
    return items.size() > SHOWN ? shown + " and " + (items.size() - SHOWN) + " more" : shown;
  }
}
