package dev.jobwright.runtime;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.CronJobSpec;
import dev.jobwright.report.CronReport;
import dev.jobwright.report.Fact;
import dev.jobwright.report.Fire;
import dev.jobwright.schedule.Schedule;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes reports of CronJobs, for those who implement {@link CronRun}. */
public final class CronReports {
  private static final String SCHEDULED = "batch.kubernetes.io/cronjob-scheduled-timestamp";

  private CronReports() {}

  /**
   * Reports on what is there to see now: the Jobs that were not deleted, from the first on.
   *
   * @param run the CronJob
   * @return the report
   */
  public static CronReport of(CronRun run) {
    List<Fire> fires = run.jobs().stream().map(CronReports::fire).toList();
    List<Instant> times =
        Stream.concat(
                fires.stream().map(Fire::started),
                run.events().stream().flatMap(e -> Stream.of(e.firstTime(), e.lastTime())))
            .sorted()
            .toList();
    Instant from = times.isEmpty() ? Instant.EPOCH : times.get(0);
    return of(run, from, times.isEmpty() ? from : times.get(times.size() - 1), fires);
  }

  /**
   * Reports on fires that somebody has kept.
   *
   * @param run the CronJob
   * @param from when it was created
   * @param to the moment of the report
   * @param fires the Jobs it has started, oldest first
   * @return the report
   */
  public static CronReport of(CronRun run, Instant from, Instant to, List<Fire> fires) {
    CronJob cronJob = run.cronJob();
    CronJobSpec spec = cronJob.spec();
    ZoneId zone = Objects.requireNonNullElse(spec.timeZone(), ZoneOffset.UTC);
    Schedule schedule = Schedule.parse(spec.schedule(), zone);
    return new CronReport(
        run.name(),
        spec.schedule(),
        schedule.describe(Locale.ENGLISH),
        zone,
        from,
        to,
        facts(spec),
        fires,
        skipped(schedule, from, to, fires),
        JobReports.eventLines(run.events()));
  }

  private static List<Instant> skipped(
      Schedule schedule, Instant from, Instant to, List<Fire> fires) {
    Set<Instant> fired = new HashSet<>();
    for (Fire fire : fires) {
      if (fire.scheduled() != null) {
        fired.add(fire.scheduled());
      }
    }
    return schedule
        .between(from, to.minusSeconds(1))
        .filter(Predicate.not(fired::contains))
        .toList();
  }

  private static Fire fire(JobRun job) {
    JobStatus status = job.status();
    String scheduled = job.job().metadata().annotations().get(SCHEDULED);
    Instant start = status.startTime();
    JobCondition end =
        status.conditions().stream()
            .filter(each -> each.isTrue() && isFinal(each.type()))
            .max(Comparator.comparing(JobCondition::lastTransitionTime))
            .orElse(null);
    return new Fire(
        scheduled == null ? null : OffsetDateTime.parse(scheduled).toInstant(),
        job.name(),
        start == null ? Instant.EPOCH : start,
        end == null ? null : end.lastTransitionTime(),
        end == null ? "Running" : end.type());
  }

  private static boolean isFinal(String type) {
    return type.equals(JobCondition.COMPLETE) || type.equals(JobCondition.FAILED);
  }

  private static List<Fact> facts(CronJobSpec spec) {
    List<Fact> facts = new ArrayList<>();
    JobReports.add(facts, "concurrencyPolicy", spec.concurrencyPolicy());
    JobReports.add(facts, "startingDeadlineSeconds", spec.startingDeadline());
    JobReports.add(facts, "suspend", spec.suspend());
    return facts;
  }
}
