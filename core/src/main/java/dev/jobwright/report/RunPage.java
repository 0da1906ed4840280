package dev.jobwright.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes the page of a Job's run. */
final class RunPage {
  private final RunReport run;
  private final Scale scale;
  private final Html html;

  private RunPage(RunReport run) {
    this.run = run;
    scale = new Scale(run.from(), run.to());
    html = Html.page("Job " + run.name() + ": " + run.state());
  }

  static String of(RunReport run) {
    RunPage page = new RunPage(run);
    page.header();
    page.summary();
    new PodLanes(run, page.scale, page.html).write();
    new CountChart(run, page.scale, page.html).write();
    page.conditions();
    Events.write(run.events(), page.html);
    return page.html.end();
  }

  private void header() {
    String kind =
        switch (run.state()) {
          case "Complete" -> "good";
          case "Failed" -> "bad";
          case "Running" -> "busy";
          default -> "idle";
        };
    html.raw("<header>").element("h1", "Job " + run.name());
    html.raw("<span class=\"badge " + kind + "\">").text(run.state()).raw("</span>");
    String why = run.message().isEmpty() ? run.reason() : run.reason() + ": " + run.message();
    if (!why.isEmpty()) {
      html.element("p", why);
    }
    html.raw("</header>\n");
  }

  private void summary() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("from", run.from().toString()));
    facts.add(new Fact("took", Spans.of(Duration.between(run.from(), run.to()))));
    facts.add(new Fact("pods created", Long.toString(run.podsCreated())));
    facts.add(new Fact("active at most", Integer.toString(run.maxActive())));
    facts.add(new Fact("retries", Integer.toString(run.retries().size())));
    facts.addAll(run.facts());
    html.raw("<section aria-label=\"Summary\">\n").facts(facts).raw("</section>\n");
  }

  private void conditions() {
    if (run.conditions().isEmpty()) {
      return;
    }
    html.raw("<section aria-labelledby=\"conditions\">\n<h2 id=\"conditions\">Conditions</h2>\n");
    html.raw("<div class=\"scroll\"><table>").head("Since", "Type", "Status", "Reason", "Message");
    html.raw("<tbody>\n");
    for (ConditionLine line : run.conditions()) {
      html.row(scale.offset(line.at()), line.type(), line.status(), line.reason(), line.message());
    }
    html.raw("</tbody></table></div>\n</section>\n");
  }
}
