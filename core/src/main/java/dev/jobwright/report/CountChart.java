package dev.jobwright.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Draws the counts of a Job's status over time. */
final class CountChart {
  private static final int WIDTH = 1160;
  private static final int HEIGHT = 190;
  private static final int LEFT = 44;
  private static final int TOP = 12;
  private static final int BOTTOM = 26;
  private static final int MOST_ROWS = 60;

  private final RunReport run;
  private final Scale scale;
  private final Html html;
  private final int highest;

  CountChart(RunReport run, Scale scale, Html html) {
    this.run = run;
    this.scale = scale;
    this.html = html;
    highest =
        run.counts().stream()
            .mapToInt(c -> Math.max(c.active(), Math.max(c.succeeded(), c.failed())))
            .max()
            .orElse(0);
  }

  void write() {
    if (run.counts().size() < 2 || highest == 0) {
      return;
    }
    html.raw("<section aria-labelledby=\"counts\">\n<h2 id=\"counts\">Status over time</h2>\n");
    html.raw("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-label=\"")
        .text("Active, succeeded and failed pods over time; the table below has the numbers")
        .raw("\">\n");
    grid();
    line("succeeded", Counts::succeeded);
    line("failed", Counts::failed);
    line("active", Counts::active);
    html.raw("</svg>\n");
    legend();
    table();
    html.raw("</section>\n");
  }

  private void grid() {
    for (Instant tick : scale.ticks()) {
      String x = number(x(tick));
      html.raw("<line class=\"gridline\" x1=\"" + x + "\" x2=\"" + x + "\" y1=\"" + TOP)
          .raw("\" y2=\"" + (HEIGHT - BOTTOM) + "\"/><text x=\"" + x + "\" y=\"" + (HEIGHT - 8))
          .raw("\">")
          .text(scale.offset(tick))
          .raw("</text>\n");
    }
    for (int value : highest == 1 ? List.of(0, 1) : List.of(0, highest / 2, highest)) {
      html.raw(
              "<line class=\""
                  + (value == 0 ? "base" : "gridline")
                  + "\" x1=\""
                  + LEFT
                  + "\" x2=\"")
          .raw(WIDTH + "\" y1=\"" + number(y(value)) + "\" y2=\"" + number(y(value)) + "\"/>")
          .raw("<text text-anchor=\"end\" x=\"" + (LEFT - 8) + "\" y=\"" + number(y(value) + 4))
          .raw("\">" + value + "</text>\n");
    }
  }

  private void line(String kind, ToIntFunction<Counts> count) {
    StringBuilder path = new StringBuilder();
    for (Counts counts : run.counts()) {
      double x = x(counts.at());
      String y = number(y(count.applyAsInt(counts)));
      path.append(path.isEmpty() ? "M" + number(x) + " " + y : "H" + number(x) + "V" + y);
    }
    path.append("H").append(WIDTH);
    html.raw("<path class=\"" + kind + "\" d=\"" + path + "\"/>\n");
  }

  private double x(Instant time) {
    return LEFT + (WIDTH - LEFT) * scale.percent(time) / 100;
  }

  private double y(int value) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (double) value / highest;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private void legend() {
    html.raw("<ul class=\"legend\" aria-label=\"Legend\">");
    for (String kind : List.of("active", "succeeded", "failed")) {
      html.raw(
          "<li><span class=\"key " + kind + "\" aria-hidden=\"true\"></span>" + kind + "</li>");
    }
    html.raw("</ul>\n");
  }

  private void table() {
    html.raw("<details><summary>The numbers</summary>\n<table>");
    html.head("Time", "", "Active", "Terminating", "Succeeded", "Failed").raw("<tbody>\n");
    List<Counts> all = run.counts();
    for (Counts counts : all.subList(Math.max(0, all.size() - MOST_ROWS), all.size())) {
      html.row(
          scale.offset(counts.at()),
          counts.at().toString(),
          Integer.toString(counts.active()),
          Integer.toString(counts.terminating()),
          Integer.toString(counts.succeeded()),
          Integer.toString(counts.failed()));
    }
    html.raw("</tbody></table></details>\n");
  }
}
