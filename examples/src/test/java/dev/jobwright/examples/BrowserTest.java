package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.local.Ending;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.local.Script;
import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.model.Job;
import dev.jobwright.model.RestartPolicy;
import dev.jobwright.report.Attempt;
import dev.jobwright.report.CronReport;
import dev.jobwright.report.PodReport;
import dev.jobwright.report.RunReport;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Looks at the pages in a real browser. */
class BrowserTest {
  private static final String BARS =
      """
      (() => {
        const span = SPAN * 1.04, start = START, wrong = [];
        for (const bar of document.querySelectorAll('tbody .lane i')) {
          const lane = bar.parentElement.getBoundingClientRect(), box = bar.getBoundingClientRect();
          const left = lane.left + lane.width * (bar.dataset.start - start) / span;
          const width = lane.width * (bar.dataset.end - bar.dataset.start) / span;
          if (Math.abs(box.left - left) > 1 || Math.abs(box.width - Math.max(3, width)) > 1)
            wrong.push(bar.className + ' ' + box.left + '+' + box.width + ' not ' + left + '+' + width);
        }
        return wrong.join('; ');
      })()
      """;

  /** The colours of all texts that can be seen against what is behind them. */
  private static final String CONTRAST =
      """
      (() => {
        const light = c => { const v = c.map(x => { x /= 255; return x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4; });
          return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };
        const parse = s => s.match(/[0-9.]+/g).map(Number);
        const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
          if (c.length < 4 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
        let least = 99, who = '';
        for (const e of document.querySelectorAll('h1,h2,p,dt,dd,th,td,summary,caption,.badge,.legend li,.axis span,.lane b,footer')) {
          if (!e.textContent.trim()) continue;
          const a = light(parse(getComputedStyle(e).color).slice(0, 3)), b = light(behind(e));
          const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
          if (ratio < least) { least = ratio; who = e.tagName + ' ' + e.textContent.slice(0, 20); }
        }
        return least >= 4.5 ? 'legible' : least + ' of ' + who;
      })()
      """;

  private static final Instant START = Instant.parse("2027-01-04T00:00:00Z");

  @TempDir(cleanup = CleanupMode.ALWAYS)
  private Path folder;

  private Browser open(String html) throws Exception {
    Path page = Files.writeString(folder.resolve("page.html"), html);
    return new Browser(page, Files.createDirectory(folder.resolve("profile")));
  }

  /** Four indexes, two of which fail at first, on a node that needs some time for each pod. */
  private static RunReport resize(RestartPolicy policy, Duration until) {
    Script script =
        Script.of(Ending.exit(0).after(Duration.ofSeconds(40)))
            .forIndex(
                1,
                Ending.exit(1).after(Duration.ofSeconds(12)),
                Ending.signal(9).because("OOMKilled").after(Duration.ofSeconds(25)),
                Ending.exit(0).after(Duration.ofSeconds(35)))
            .forIndex(2, Ending.exit(2).after(Duration.ofSeconds(5)));
    Job job =
        Jobs.indexed("resize", 4)
            .image("acme/resize:1")
            .parallelism(3)
            .restartPolicy(policy)
            .backoffLimitPerIndex(2)
            .build();
    VirtualTimeline time = Timeline.virtual(START);
    try (LocalRuntime runtime =
        LocalRuntime.builder()
            .timeline(time)
            .podSetUp(Duration.ofSeconds(4))
            .script("acme/resize:1", script)
            .build()) {
      JobRun run = runtime.submit(job);
      time.advance(until);
      return run.report();
    }
  }

  private static RunReport resize() {
    return resize(RestartPolicy.NEVER, Duration.ofMinutes(10));
  }

  /** A month of nights, one of which fails and one of which is too long for the next. */
  private static CronReport month() {
    VirtualTimeline time = Timeline.virtual(Instant.parse("2026-12-31T23:00:00Z"));
    Job report = Jobs.oneShot("report").image("acme/report:7").backoffLimit(0).build();
    try (LocalRuntime runtime =
        LocalRuntime.builder()
            .timeline(time)
            .task("acme/report:7", pod -> pod.sleep(length(pod.now())))
            .build()) {
      CronRun run =
          runtime.schedule(
              Jobs.cron("nightly", "0 2 * * *")
                  .timeZone("Europe/Stockholm")
                  .onOverlap(ConcurrencyPolicy.FORBID)
                  .runs(report));
      time.advance(Duration.ofDays(31).minusSeconds(1));
      return run.report();
    }
  }

  private static Duration length(Instant now) {
    boolean fails = now.toString().startsWith("2027-01-20");
    if (fails) {
      throw new IllegalStateException("no luck");
    }
    boolean isLong = now.toString().startsWith("2027-01-12");
    return isLong ? Duration.ofHours(50) : Duration.ofMinutes(20);
  }

  @Test
  void bars_match_the_data_and_nothing_complains() throws Exception {
    for (RestartPolicy policy : List.of(RestartPolicy.NEVER, RestartPolicy.ON_FAILURE)) {
      RunReport run = resize(policy, Duration.ofSeconds(62));
      try (Browser browser = open(run.toHtml())) {
        assertThat(browser.evaluate("document.querySelectorAll('tbody .lane').length"))
            .isEqualTo(Integer.toString(run.pods().size()));
        assertThat(bars(browser, "run ok"))
            .isEqualTo(runs(run, a -> a.end() != null && !a.hasFailed()));
        assertThat(bars(browser, "run ko")).isEqualTo(runs(run, Attempt::hasFailed)).isNotEmpty();
        assertThat(bars(browser, "run")).isEqualTo(runs(run, a -> a.end() == null)).isNotEmpty();
        assertThat(bars(browser, "wait")).isEqualTo(waits(run)).isNotEmpty();
        assertThat(browser.evaluate(geometry(run))).isEmpty();
        assertThat(browser.evaluate("document.querySelectorAll('svg path').length")).isEqualTo("3");
        assertThat(browser.complaints()).isEmpty();
      }
      Files.move(folder.resolve("profile"), folder.resolve("profile-" + policy));
    }
  }

  private static String geometry(RunReport run) {
    long span = Duration.between(run.from(), run.to()).toMillis();
    return BARS.replace("SPAN", Long.toString(span))
        .replace("START", Long.toString(run.from().toEpochMilli()));
  }

  /** Returns the bars of a kind, in milliseconds from the start. */
  private static String bars(Browser browser, String kind) {
    return browser.evaluate(
        "[...document.querySelectorAll('tbody .lane i')].filter(i => i.className == '"
            + kind
            + "').map(i => (i.dataset.start - "
            + START.toEpochMilli()
            + ") + '-' + (i.dataset.end - "
            + START.toEpochMilli()
            + ")).sort().join(' ')");
  }

  private static String runs(RunReport run, Predicate<Attempt> which) {
    return run.pods().stream()
        .flatMap(pod -> pod.attempts().stream())
        .filter(which)
        .map(attempt -> span(attempt.start(), attempt.end() == null ? run.to() : attempt.end()))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String waits(RunReport run) {
    Stream<String> over =
        run.retries().stream()
            .filter(retry -> !retry.waited().isZero())
            .map(retry -> span(retry.failed(), retry.started()));
    return Stream.concat(over, run.pods().stream().flatMap(pod -> stillWaiting(run, pod)))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** A container that waits for its restart has ended, and its pod has not. */
  private static Stream<String> stillWaiting(RunReport run, PodReport pod) {
    List<Attempt> attempts = pod.attempts();
    Attempt last = attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
    return last == null || last.end() == null || pod.ended() != null
        ? Stream.of()
        : Stream.of(span(last.end(), run.to()));
  }

  private static String span(Instant from, Instant to) {
    return Duration.between(START, from).toMillis() + "-" + Duration.between(START, to).toMillis();
  }

  @Test
  void light_and_dark_are_legible() throws Exception {
    try (Browser browser = open(resize().toHtml())) {
      browser.colors("light");
      assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(246, 247, 249)");
      assertThat(browser.evaluate(CONTRAST)).isEqualTo("legible");
      browser.screenshot(Path.of("target", "report-light.png"));
      browser.colors("dark");
      assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(13, 17, 23)");
      assertThat(browser.evaluate(CONTRAST)).isEqualTo("legible");
      browser.screenshot(Path.of("target", "report-dark.png"));
    }
  }

  @Test
  void a_keyboard_opens_what_is_folded() throws Exception {
    try (Browser browser = open(resize().toHtml())) {
      browser.press("Tab", 9, "");
      assertThat(browser.evaluate("document.activeElement.className")).isEqualTo("scroll");
      browser.press("Tab", 9, "");
      assertThat(browser.evaluate("document.activeElement.textContent")).isEqualTo("exit 0");
      browser.press("Enter", 13, "\\r");
      assertThat(browser.evaluate("document.querySelector('details').open")).isEqualTo("true");
      assertThat(browser.evaluate("document.querySelector('details table').checkVisibility()"))
          .isEqualTo("true");
    }
  }

  @Test
  void a_screen_reader_is_told_what_the_pictures_show() throws Exception {
    try (Browser browser = open(resize().toHtml())) {
      String tree = browser.call("Accessibility.getFullAXTree", "{}");
      assertThat(List.of("rowheader", "columnheader", "heading", "main", "table"))
          .allSatisfy(role -> assertThat(tree).contains("\"value\":\"" + role + "\""));
      assertThat(tree)
          .contains("after 10s, exit 137 OOMKilled")
          .contains("Active, succeeded and failed pods over time")
          .contains("Job resize");
      assertThat(browser.evaluate("document.documentElement.lang")).isEqualTo("en");
    }
  }

  @Test
  void the_calendar_shows_each_day_and_nothing_complains() throws Exception {
    try (Browser browser = open(month().toHtml())) {
      assertThat(browser.evaluate("document.querySelectorAll('[data-day]').length"))
          .isEqualTo("31");
      assertThat(dots(browser, ".ok")).isEqualTo("29");
      assertThat(dots(browser, ".ko")).isEqualTo("1");
      assertThat(dots(browser, ".skipped")).isEqualTo("1");
      assertThat(browser.evaluate(CONTRAST)).isEqualTo("legible");
      browser.screenshot(Path.of("target", "calendar.png"));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static String dots(Browser browser, String kind) {
    return browser.evaluate("document.querySelectorAll('td .dots " + kind + "').length");
  }

  @Test
  void hostile_text_does_nothing() throws Exception {
    String hostile =
        "<img src=x onerror=document.title='broken'><script>document.title='broken'</script>";
    Job job = Jobs.oneShot("evil").image("acme/evil:1").build();
    VirtualTimeline time = Timeline.virtual(START);
    try (LocalRuntime runtime =
        LocalRuntime.builder()
            .timeline(time)
            .task("acme/evil:1", pod -> pod.out().println(hostile))
            .build()) {
      JobRun run = runtime.submit(job);
      run.await(Duration.ofMinutes(1));
      try (Browser browser = open(run.report().toHtml())) {
        assertThat(browser.evaluate("document.title")).isEqualTo("Job evil: Complete");
        assertThat(browser.evaluate("document.querySelector('pre').textContent.trim()"))
            .isEqualTo(hostile);
        assertThat(browser.evaluate("document.images.length + document.scripts.length"))
            .isEqualTo("0");
        assertThat(browser.complaints()).isEmpty();
      }
    }
  }
}
