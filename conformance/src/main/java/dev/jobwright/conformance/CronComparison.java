package dev.jobwright.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what came of a CronJob with what was recorded of it, field by field. */
final class CronComparison {
  /** Pods took some seconds longer or shorter there, and so did all that waits for one. */
  private static final Duration TOLERANCE = Duration.ofSeconds(10);

  /** A status is compared in the middle of the time it lasted, if it lasted so long. */
  private static final Duration CALM = Duration.ofSeconds(4);

  private final CronTrace trace;
  private final List<Divergence> divergences = new ArrayList<>();

  CronComparison(CronTrace trace) {
    this.trace = trace;
  }

  List<Divergence> divergences(CronWatch watch) {
    compareJobs(byMinute(trace.jobs()), byMinute(watch.jobs()));
    compareStatuses(watch);
    equal("events", trace.events(), watch.events());
    return divergences;
  }

  private static Map<Integer, CronTraceJob> byMinute(List<CronTraceJob> jobs) {
    return jobs.stream()
        .collect(
            Collectors.toMap(CronTraceJob::minute, Function.identity(), (a, b) -> b, TreeMap::new));
  }

  private void compareJobs(Map<Integer, CronTraceJob> recorded, Map<Integer, CronTraceJob> here) {
    equal("jobs: minutes that ran", recorded.keySet(), here.keySet());
    recorded.forEach(
        (minute, job) -> {
          CronTraceJob other = here.get(minute);
          if (other != null) {
            compare("jobs[minute " + minute + "].", job, other);
          }
        });
  }

  private void compare(String job, CronTraceJob recorded, CronTraceJob here) {
    equal(job + "labels", new TreeMap<>(recorded.labels()), new TreeMap<>(here.labels()));
    equal(
        job + "annotations",
        new TreeMap<>(recorded.annotations()),
        new TreeMap<>(here.annotations()));
    equal(job + "finished", recorded.finished(), here.finished());
    equal(job + "deleted", recorded.deletion(deletion()), here.deletion(deletion()));
    near(job + "created", Optional.of(recorded.createdAt()), Optional.of(here.createdAt()));
    near(job + "finishedAt", recorded.finishedAt(), here.finishedAt());
    near(job + "deletedAt", recorded.deletedAt(), here.deletedAt());
  }

  private Optional<Duration> deletion() {
    return trace.actions().stream()
        .filter(CronTraceAction::isDeletion)
        .map(CronTraceAction::at)
        .findFirst();
  }

  private void compareStatuses(CronWatch watch) {
    List<CronTraceStatus> statuses = trace.statuses();
    for (int i = 0; i < statuses.size(); i++) {
      CronTraceStatus recorded = statuses.get(i);
      boolean last = i == statuses.size() - 1;
      Duration until = last ? trace.end().plus(CALM) : statuses.get(i + 1).at();
      Duration lasted = until.minus(recorded.at());
      if (recorded.isPresent() && lasted.compareTo(CALM) >= 0) {
        Duration at = last ? trace.end() : recorded.at().plus(lasted.dividedBy(2));
        compare("status at " + at.toMillis() / 1000.0 + " s: ", recorded, watch.statusAt(at));
      }
    }
  }

  private void compare(String at, CronTraceStatus recorded, CronTraceStatus here) {
    equal(at + "active", recorded.active(), here.active());
    equal(at + "lastScheduleTime", recorded.lastScheduleTime(), here.lastScheduleTime());
    near(at + "lastSuccessfulTime", recorded.lastSuccessfulTime(), here.lastSuccessfulTime());
  }

  private void equal(String field, Object recorded, Object here) {
    if (!recorded.equals(here)) {
      divergences.add(new Divergence(field, recorded.toString(), here.toString()));
    }
  }

  private void near(String field, Optional<Duration> recorded, Optional<Duration> here) {
    boolean near =
        recorded.isPresent() == here.isPresent()
            && distance(recorded, here).compareTo(TOLERANCE) <= 0;
    if (!near) {
      divergences.add(new Divergence(field, words(recorded), words(here)));
    }
  }

  private static Duration distance(Optional<Duration> one, Optional<Duration> other) {
    return one.orElse(Duration.ZERO).minus(other.orElse(Duration.ZERO)).abs();
  }

  private static String words(Optional<Duration> moment) {
    return moment.map(at -> at.toMillis() / 1000.0 + " s").orElse("-");
  }
}
