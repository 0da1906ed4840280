package dev.jobwright.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Lists what a CronJob has done, a line for each time. */
final class FireList {
  private static final int MOST = 40;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

  private FireList() {}

  static String of(CronReport cron) {
    StringBuilder text =
        new StringBuilder(
            "CronJob %s: %s (%s), zone %s%n  from %s to %s: %d fires, %d skipped%n"
                .formatted(
                    cron.name(),
                    cron.schedule(),
                    cron.meaning(),
                    cron.zone(),
                    cron.from(),
                    cron.to(),
                    cron.fires().size(),
                    cron.skipped().size()));
    List<String> lines = lines(cron);
    int hidden = Math.max(0, lines.size() - MOST);
    if (hidden > 0) {
      text.append("  (").append(hidden).append(" earlier ones)\n");
    }
    lines.stream().skip(hidden).forEach(line -> text.append("  ").append(line).append('\n'));
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static List<String> lines(CronReport cron) {
    Map<Instant, String> lines = new TreeMap<>(Comparator.naturalOrder());
    for (Instant time : cron.skipped()) {
      lines.merge(time, at(cron, time) + "  ░ skipped", FireList::join);
    }
    for (Fire fire : cron.fires()) {
      Instant time = fire.scheduled() == null ? fire.started() : fire.scheduled();
      lines.merge(time, at(cron, time) + "  " + story(fire), FireList::join);
    }
    return List.copyOf(lines.values());
  }

  private static String join(String first, String second) {
    return first + "\n  " + second;
  }

  private static String at(CronReport cron, Instant time) {
    return TIME.format(ZonedDateTime.ofInstant(time, cron.zone()));
  }

  private static String story(Fire fire) {
    String mark = fire.state().equals("Complete") ? "✓ " : fire.ended() == null ? "█ " : "✗ ";
    String took =
        fire.ended() == null
            ? ""
            : " after " + Spans.of(Duration.between(fire.started(), fire.ended()));
    String byHand = fire.scheduled() == null ? ", by hand" : "";
    return mark + fire.job() + " " + fire.state() + took + byHand;
  }
}
