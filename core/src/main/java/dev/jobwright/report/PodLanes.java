package dev.jobwright.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the pods over time, a row for each. */
final class PodLanes {
  private static final int MOST_MARKS = 12;

  private final RunReport run;
  private final Scale scale;
  private final Html html;
  private final Map<String, Retry> replacements = new HashMap<>();

  PodLanes(RunReport run, Scale scale, Html html) {
    this.run = run;
    this.scale = scale;
    this.html = html;
    for (Retry retry : run.retries()) {
      if (!retry.inPlace()) {
        replacements.put(retry.pod(), retry);
      }
    }
  }

  void write() {
    html.raw("<section aria-labelledby=\"pods\">\n<h2 id=\"pods\">Pods over time</h2>\n");
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"pods\">\n");
    html.raw("<table class=\"pods\">\n");
    if (run.podsCreated() > run.pods().size()) {
      html.element(
          "caption", "The last %d of %d pods".formatted(run.pods().size(), run.podsCreated()));
    }
    head();
    html.raw("<tbody>\n");
    run.pods().forEach(this::row);
    html.raw("</tbody>\n</table>\n</div>\n");
    legend();
    html.raw("</section>\n");
  }

  private void head() {
    html.raw("<thead><tr><th scope=\"col\" class=\"name\">Pod</th><th scope=\"col\">");
    html.raw("<span class=\"hidden\">Timeline</span><div class=\"axis\" aria-hidden=\"true\">");
    for (Instant tick : scale.ticks()) {
      html.raw("<span style=\"left:" + Scale.css(scale.percent(tick)) + "\">")
          .text(scale.offset(tick))
          .raw("</span>");
    }
    html.raw("</div></th><th scope=\"col\" class=\"story\">What happened</th></tr></thead>\n");
  }

  private void row(PodReport pod) {
    html.raw("<tr><th scope=\"row\" class=\"mono\">").text(pod.name()).raw("</th><td>");
    html.raw("<div class=\"lane\" aria-hidden=\"true\" style=\"background-size:")
        .raw(Scale.css(scale.stepPercent()))
        .raw(" 100%\">");
    bars(pod);
    marks(pod);
    html.raw("</div></td><td><details><summary>");
    html.text(PodStory.of(pod, replacements.get(pod.name()))).raw("</summary>\n");
    attempts(pod);
    if (!pod.log().isEmpty()) {
      html.raw("<pre tabindex=\"0\" role=\"region\" aria-label=\"Log of ")
          .text(pod.name())
          .raw("\">")
          .text(pod.log())
          .raw("</pre>");
    }
    html.raw("</details></td></tr>\n");
  }

  private void bars(PodReport pod) {
    Retry replaced = replacements.get(pod.name());
    if (replaced != null) {
      bar("wait", replaced.failed(), replaced.started());
    }
    Map<String, Instant> lastEnd = new HashMap<>();
    @Nullable Instant first = null;
    for (Attempt attempt : pod.attempts()) {
      first = first == null ? attempt.start() : first;
      Instant before = lastEnd.get(attempt.container());
      if (before != null) {
        bar("wait", before, attempt.start());
      }
      lastEnd.put(attempt.container(), end(attempt));
    }
    bar("pending", pod.created(), first == null ? end(pod) : first);
    if (pod.ended() == null && isBetweenRuns(pod)) {
      bar("wait", end(last(pod)), run.to());
    }
    for (Attempt attempt : pod.attempts()) {
      String outcome = attempt.end() == null ? "" : attempt.hasFailed() ? " ko" : " ok";
      bar("run" + outcome, attempt.start(), end(attempt));
    }
  }

  private static boolean isBetweenRuns(PodReport pod) {
    return !pod.attempts().isEmpty()
        && pod.attempts().stream().allMatch(attempt -> attempt.end() != null);
  }

  private static Attempt last(PodReport pod) {
    return pod.attempts().get(pod.attempts().size() - 1);
  }

  private Instant end(Attempt attempt) {
    return attempt.end() == null ? run.to() : attempt.end();
  }

  private Instant end(PodReport pod) {
    return pod.ended() == null ? run.to() : pod.ended();
  }

  private void bar(String kind, Instant from, Instant to) {
    if (!kind.startsWith("run") && !to.isAfter(from)) {
      return;
    }
    double left = scale.percent(from);
    html.raw("<i class=\"" + kind + "\" data-start=\"" + from.toEpochMilli() + "\" data-end=\"")
        .raw(to.toEpochMilli() + "\" style=\"left:" + Scale.css(left))
        .raw(";width:" + Scale.css(scale.percent(to) - left) + "\"></i>");
  }

  /** A sign at the end of each run says how it ended, also to those who do not see colours. */
  private void marks(PodReport pod) {
    if (pod.attempts().size() > MOST_MARKS) {
      return;
    }
    for (Attempt attempt : pod.attempts()) {
      String sign = attempt.end() == null ? "on" : attempt.hasFailed() ? "ko" : "ok";
      String mark = sign.equals("on") ? "…" : sign.equals("ok") ? "✓" : "✗";
      html.raw("<b class=\"" + sign + "\" style=\"left:")
          .raw(Scale.css(scale.percent(end(attempt))) + "\">" + mark + "</b>");
    }
  }

  private void attempts(PodReport pod) {
    html.raw("<table>").head("Run", "Start", "Took", "Ended").raw("<tbody>\n");
    for (Attempt attempt : pod.attempts()) {
      Duration took = Duration.between(attempt.start(), end(attempt));
      html.row(
          attempt.container() + " " + attempt.number(),
          scale.offset(attempt.start()),
          Spans.of(took),
          attempt.ending());
    }
    html.raw("</tbody></table>\n<div class=\"mono\">created ")
        .text(pod.created().toString())
        .raw("<br>")
        .text(pod.ended() == null ? "not ended" : "ended " + pod.ended())
        .raw("</div>");
  }

  private void legend() {
    html.raw("<ul class=\"legend\" aria-label=\"Legend\">");
    legend("run ok", "✓ ran, exit code 0");
    legend("run ko", "✗ ran and failed");
    legend("run", "runs");
    legend("wait", "waits after a failure (back-off)");
    legend("pending", "pending");
    html.raw("</ul>\n");
  }

  private void legend(String kind, String meaning) {
    html.raw("<li><span class=\"lane\" aria-hidden=\"true\"><i class=\"" + kind + "\"></i></span>")
        .text(meaning)
        .raw("</li>");
  }
}
