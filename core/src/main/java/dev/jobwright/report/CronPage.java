package dev.jobwright.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes the page of a CronJob. */
final class CronPage {
  private static final int MOST = 1_000;

  private final CronReport cron;
  private final Html html;

  private CronPage(CronReport cron) {
    this.cron = cron;
    html = Html.page("CronJob " + cron.name());
  }

  static String of(CronReport cron) {
    CronPage page = new CronPage(cron);
    page.header();
    new FireCalendar(cron, page.html).write();
    page.fires();
    Events.write(cron.events(), page.html);
    return page.html.end();
  }

  private void header() {
    html.raw("<header>").element("h1", "CronJob " + cron.name());
    html.raw("<span class=\"badge busy\"><code>").text(cron.schedule()).raw("</code></span>");
    html.element("p", cron.meaning() + ", " + cron.zone()).raw("</header>\n");
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("from", cron.from().toString()));
    facts.add(new Fact("to", cron.to().toString()));
    facts.add(new Fact("fires", Integer.toString(cron.fires().size())));
    facts.add(new Fact("failed", Long.toString(count("Failed"))));
    facts.add(new Fact("skipped", Integer.toString(cron.skipped().size())));
    facts.addAll(cron.facts());
    html.raw("<section aria-label=\"Summary\">\n").facts(facts).raw("</section>\n");
  }

  private long count(String state) {
    return cron.fires().stream().filter(fire -> fire.state().equals(state)).count();
  }

  private void fires() {
    List<Fire> all = cron.fires();
    html.raw("<section aria-labelledby=\"fires\">\n<h2 id=\"fires\">Jobs</h2>\n");
    html.raw("<details><summary>").text(all.size() + " Jobs were started").raw("</summary>\n");
    html.raw("<div class=\"scroll\"><table>");
    html.head("Scheduled for", "Job", "Started", "Took", "State").raw("<tbody>\n");
    for (Fire fire : all.subList(Math.max(0, all.size() - MOST), all.size())) {
      html.row(
          fire.scheduled() == null ? "by hand" : fire.scheduled().toString(),
          fire.job(),
          fire.started().toString(),
          fire.ended() == null ? "" : Spans.of(Duration.between(fire.started(), fire.ended())),
          fire.state());
    }
    html.raw("</tbody></table></div></details>\n</section>\n");
  }
}
