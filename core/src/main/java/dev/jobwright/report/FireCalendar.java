package dev.jobwright.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws what a CronJob has done as a calendar, in the zone of its schedule. */
final class FireCalendar {
  private static final int MOST_DOTS = 8;
  private static final int MOST_MONTHS = 24;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final CronReport cron;
  private final Html html;
  private final Map<LocalDate, List<String>> days = new TreeMap<>();

  FireCalendar(CronReport cron, Html html) {
    this.cron = cron;
    this.html = html;
    for (Fire fire : cron.fires()) {
      mark(fire.scheduled() == null ? fire.started() : fire.scheduled(), kind(fire));
    }
    cron.skipped().forEach(time -> mark(time, "skipped"));
  }

  private void mark(Instant time, String kind) {
    days.computeIfAbsent(day(time), any -> new ArrayList<>()).add(kind);
  }

  private static String kind(Fire fire) {
    return switch (fire.state()) {
      case "Complete" -> "ok";
      case "Running" -> "on";
      default -> "ko";
    };
  }

  private LocalDate day(Instant time) {
    return time.atZone(cron.zone()).toLocalDate();
  }

  void write() {
    html.raw("<section aria-labelledby=\"calendar\">\n<h2 id=\"calendar\">Calendar</h2>\n");
    html.raw("<div class=\"months\">\n");
    YearMonth last = YearMonth.from(day(cron.to()));
    YearMonth month = YearMonth.from(day(cron.from()));
    if (month.isBefore(last.minusMonths(MOST_MONTHS - 1))) {
      month = last.minusMonths(MOST_MONTHS - 1);
    }
    for (; !month.isAfter(last); month = month.plusMonths(1)) {
      month(month);
    }
    html.raw("</div>\n<ul class=\"legend\" aria-label=\"Legend\">");
    legend("ok", "complete");
    legend("ko", "failed or deleted");
    legend("on", "running");
    legend("skipped", "skipped");
    html.raw("</ul>\n</section>\n");
  }

  private void month(YearMonth month) {
    html.raw("<table class=\"month\">").element("caption", MONTH.format(month)).raw("<thead><tr>");
    for (DayOfWeek day : DayOfWeek.values()) {
      html.raw("<th scope=\"col\" abbr=\"" + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .raw("\">" + day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + "</th>");
    }
    html.raw("</tr></thead><tbody>\n");
    LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    while (!day.isAfter(month.atEndOfMonth())) {
      html.raw("<tr>");
      for (int i = 0; i < 7; i++) {
        cell(day, month);
        day = day.plusDays(1);
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table>\n");
  }

  private void cell(LocalDate day, YearMonth month) {
    if (!YearMonth.from(day).equals(month)) {
      html.raw("<td class=\"out\"></td>");
      return;
    }
    List<String> kinds = days.getOrDefault(day, List.of());
    html.raw(
        "<td data-day=\"" + day + "\" data-fires=\"" + kinds.size() + "\">" + day.getDayOfMonth());
    if (!kinds.isEmpty()) {
      html.raw("<span class=\"hidden\">: ").text(words(kinds)).raw("</span>");
      html.raw("<div class=\"dots\" aria-hidden=\"true\">");
      kinds.stream().limit(MOST_DOTS).forEach(kind -> html.raw("<i class=\"" + kind + "\"></i>"));
      html.raw(kinds.size() > MOST_DOTS ? "+" + (kinds.size() - MOST_DOTS) : "").raw("</div>");
    }
    html.raw("</td>");
  }

  private static String words(List<String> kinds) {
    Map<String, Long> counts =
        kinds.stream()
            .collect(
                Collectors.groupingBy(FireCalendar::word, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String word(String kind) {
    return switch (kind) {
      case "ok" -> "complete";
      case "ko" -> "failed or deleted";
      case "on" -> "running";
      default -> "skipped";
    };
  }

  private void legend(String kind, String meaning) {
    html.raw(
            "<li><span class=\"dots\" style=\"display:inline-flex;margin:0 6px 0 0\""
                + " aria-hidden=\"true\">")
        .raw("<i class=\"" + kind + "\"></i></span>")
        .text(meaning)
        .raw("</li>");
  }
}
