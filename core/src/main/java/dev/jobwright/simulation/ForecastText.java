package dev.jobwright.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Shows forecasts as tables. */
final class ForecastText {
  private ForecastText() {}

  /** A line per time of the schedule. */
  static String of(CronForecast forecast) {
    List<Line> lines = new ArrayList<>();
    forecast.runs().forEach(run -> lines.add(line(run)));
    forecast.skipped().forEach(skipped -> lines.add(line(skipped)));
    lines.sort(Comparator.comparing(Line::time));
    TextTable table = new TextTable(List.of("SCHEDULED", "STARTED", "ENDED", "RESULT"));
    lines.forEach(line -> table.row(line.cells));
    return table.toString();
  }

  /** A line per CronJob. */
  static String of(Simulation simulation) {
    TextTable table =
        new TextTable(
            List.of(
                "NAME",
                "RUNS",
                "SUCCEEDED",
                "FAILED",
                "REPLACED",
                "RUNNING",
                "OVERLAPPING",
                "SKIPPED"));
    for (CronForecast forecast : simulation.forecasts()) {
      table.row(cells(forecast));
    }
    return table.toString();
  }

  private static List<String> cells(CronForecast forecast) {
    return List.of(
        forecast.name(),
        String.valueOf(forecast.runs().size()),
        String.valueOf(forecast.count(Ending.SUCCEEDED)),
        String.valueOf(forecast.count(Ending.FAILED)),
        String.valueOf(forecast.count(Ending.REPLACED)),
        String.valueOf(forecast.count(Ending.RUNNING)),
        String.valueOf(forecast.overlapping()),
        String.valueOf(forecast.skipped().size()));
  }

  private record Line(Instant time, List<String> cells) {}

  private static Line line(Run run) {
    String overlap = run.overlaps() == 0 ? "" : ", overlaps " + run.overlaps();
    return new Line(
        run.scheduledTime(),
        List.of(
            run.scheduledTime().toString(),
            run.startedAt().toString(),
            run.endedAt() == null ? "-" : run.endedAt().toString(),
            words(run.ending()) + overlap));
  }

  private static Line line(Skipped skipped) {
    return new Line(
        skipped.scheduledTime(),
        List.of(
            skipped.scheduledTime().toString(), "-", "-", "skipped: " + words(skipped.reason())));
  }

  /** Returns a constant in plain words. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
