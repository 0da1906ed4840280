package dev.jobwright.runtime;

import dev.jobwright.model.ApiWord;
import dev.jobwright.model.Container;
import dev.jobwright.model.JobSpec;
import dev.jobwright.report.ConditionLine;
import dev.jobwright.report.EventLine;
import dev.jobwright.report.Fact;
import dev.jobwright.report.PodReport;
import dev.jobwright.report.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a report from what the API shows of a Job at one moment. */
final class JobReports {
  private final JobRun run;
  private final JobStatus status;
  private final List<PodReport> pods;
  private final List<EventLine> events;

  private JobReports(JobRun run) {
    this.run = run;
    status = run.status();
    pods = run.pods().stream().map(PodReports::of).toList();
    events = eventLines(run.events());
  }

  static RunReport of(JobRun run) {
    return new JobReports(run).report();
  }

  private RunReport report() {
    @Nullable JobCondition decisive = decisive();
    return new RunReport(
        run.name(),
        state(),
        decisive == null ? "" : decisive.reason(),
        decisive == null ? "" : decisive.message(),
        times().min(Comparator.naturalOrder()).orElse(Instant.EPOCH),
        times().max(Comparator.naturalOrder()).orElse(Instant.EPOCH),
        facts(),
        pods.size(),
        PodReports.mostActive(pods),
        pods,
        List.of(),
        status.conditions().stream().map(JobReports::line).toList(),
        events);
  }

  private @Nullable JobCondition decisive() {
    return Stream.of(
            JobCondition.COMPLETE,
            JobCondition.FAILED,
            JobCondition.FAILURE_TARGET,
            JobCondition.SUCCESS_CRITERIA_MET,
            JobCondition.SUSPENDED)
        .filter(status::has)
        .flatMap(type -> status.condition(type).stream())
        .findFirst()
        .orElse(null);
  }

  private String state() {
    if (status.has(JobCondition.COMPLETE)) {
      return JobCondition.COMPLETE;
    }
    if (status.has(JobCondition.FAILED)) {
      return JobCondition.FAILED;
    }
    if (run.isDeleted()) {
      return "Deleted";
    }
    return status.has(JobCondition.SUSPENDED) ? JobCondition.SUSPENDED : "Running";
  }

  private Stream<Instant> times() {
    Stream<Instant> ofJob =
        Stream.concat(
            Stream.of(status.startTime(), status.completionTime()).filter(Objects::nonNull),
            status.conditions().stream().map(JobCondition::lastTransitionTime));
    Stream<Instant> ofPods = pods.stream().flatMap(PodReports::times);
    return Stream.of(ofJob, ofPods, events.stream().map(EventLine::last)).flatMap(all -> all);
  }

  private List<Fact> facts() {
    JobSpec spec = run.job().spec();
    List<Fact> facts = new ArrayList<>();
    add(facts, "image", images(spec));
    add(facts, "completions", spec.completions());
    add(facts, "parallelism", spec.parallelism());
    add(facts, "completionMode", spec.completionMode());
    add(facts, "backoffLimit", spec.backoffLimitPerIndex() == null ? spec.backoffLimit() : null);
    add(facts, "backoffLimitPerIndex", spec.backoffLimitPerIndex());
    add(facts, "maxFailedIndexes", spec.maxFailedIndexes());
    add(facts, "activeDeadlineSeconds", spec.activeDeadline());
    add(facts, "ttlSecondsAfterFinished", spec.ttlAfterFinished());
    add(facts, "restartPolicy", spec.template().spec().restartPolicy());
    add(facts, "completedIndexes", status.completedIndexes());
    add(facts, "failedIndexes", status.failedIndexes());
    return facts;
  }

  private static String images(JobSpec spec) {
    return spec.template().spec().containers().stream()
        .map(Container::image)
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  static void add(List<Fact> facts, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      facts.add(new Fact(name, text(value)));
    }
  }

  private static String text(Object value) {
    if (value instanceof Duration duration) {
      return Long.toString(duration.toSeconds());
    }
    return value instanceof ApiWord word ? word.word() : value.toString();
  }

  private static ConditionLine line(JobCondition condition) {
    return new ConditionLine(
        condition.lastTransitionTime(),
        condition.type(),
        condition.status().word(),
        condition.reason(),
        condition.message());
  }

  static List<EventLine> eventLines(List<JobEvent> events) {
    return events.stream()
        .map(
            event ->
                new EventLine(
                    event.firstTime(),
                    event.lastTime(),
                    event.count(),
                    event.type() == EventType.WARNING,
                    event.object(),
                    event.reason(),
                    event.message()))
        .toList();
  }
}
