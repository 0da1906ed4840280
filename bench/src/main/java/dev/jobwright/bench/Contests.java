package dev.jobwright.bench;

import com.cronutils.model.time.ExecutionTime;
import dev.jobwright.bench.Contest.Rival;
import dev.jobwright.bench.cold.PrintWithFabric8;
import dev.jobwright.bench.cold.PrintWithJobwright;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quartz.Scheduler;
import org.springframework.scheduling.support.CronExpression;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every contest, with what Jobwright is meant to reach. */
final class Contests {
  private static final String CRON_UTILS = Library.nameOf(ExecutionTime.class);
  private static final String SPRING = Library.nameOf(CronExpression.class);
  private static final String QUARTZ = Library.nameOf(Scheduler.class);
  private static final String FABRIC8 = Library.nameOf(Serialization.class);
  private static final String JACKSON = Library.nameOf(YAMLMapper.class);

  private Contests() {}

  static List<Contest> all() {
    return Stream.of(
            Stream.of(coldStart(), noOpTasks()),
            Stream.of(CronCase.values()).map(Contests::scheduleNext),
            Stream.of(JobCase.values()).map(Contests::readJob),
            Stream.of(JobCase.values()).map(Contests::declareJob),
            Stream.of(JobCase.values()).map(Contests::writeJob),
            QueueContests.all())
        .flatMap(contests -> contests)
        .toList();
  }

  private static Contest coldStart() {
    return new Contest(
        "cold",
        "start a JVM, declare and check a Job, print its YAML",
        new ColdStart(
            new Program(
                PrintWithJobwright.class,
                List.of(),
                List.of(
                    "jobwright-",
                    "jackson-core",
                    "jackson-dataformat-yaml",
                    "snakeyaml-engine",
                    "slf4j-api",
                    "jspecify"))),
        List.of(
            new Rival(
                FABRIC8,
                new ColdStart(
                    new Program(
                        PrintWithFabric8.class,
                        List.of(),
                        List.of("kubernetes-", "jackson-", "snakeyaml-engine", "slf4j-api"))),
                2)));
  }

  private static Contest noOpTasks() {
    return new Contest(
        "tasks",
        "run tasks that do nothing, 8 at a time",
        new JmhSide(NoOpTasks.class, "jobwright", Map.of()),
        List.of(
            new Rival(
                "`ThreadPoolExecutor.execute`",
                new JmhSide(NoOpTasks.class, "threadPool", Map.of()),
                0.5),
            new Rival(QUARTZ, new JmhSide(NoOpTasks.class, "quartz", Map.of()), 100)));
  }

  private static Contest scheduleNext(CronCase schedule) {
    Map<String, String> params = Map.of("schedule", schedule.name());
    boolean isRare = schedule == CronCase.LEAP_DAYS;
    return new Contest(
        "schedule",
        "next time of `" + schedule.expression + "`",
        new JmhSide(ScheduleNext.class, "jobwright", params),
        List.of(
            new Rival(
                CRON_UTILS, new JmhSide(ScheduleNext.class, "cronUtils", params), isRare ? 1 : 50),
            new Rival(SPRING, new JmhSide(ScheduleNext.class, "spring", params), isRare ? 2 : 8)));
  }

  private static Contest readJob(JobCase job) {
    return new Contest(
        "read",
        "read and check " + job.words,
        new JmhSide(ReadJob.class, "jobwright", params(job)),
        List.of(new Rival(FABRIC8, new JmhSide(ReadJob.class, "fabric8", params(job)), 1.3)));
  }

  private static Contest declareJob(JobCase job) {
    return new Contest(
        "write",
        "declare, check and write " + job.words,
        new JmhSide(DeclareJob.class, "jobwright", params(job)),
        List.of(new Rival(FABRIC8, new JmhSide(DeclareJob.class, "fabric8", params(job)), 4)));
  }

  private static Contest writeJob(JobCase job) {
    return new Contest(
        "write",
        "write " + job.words,
        new JmhSide(WriteJob.class, "jobwright", params(job)),
        List.of(
            new Rival(JACKSON, new JmhSide(WriteJob.class, "jackson", params(job)), 1),
            new Rival(
                FABRIC8 + ", declared too",
                new JmhSide(DeclareJob.class, "fabric8", params(job)),
                4)));
  }

  private static Map<String, String> params(JobCase job) {
    return Map.of("job", job.name());
  }
}
