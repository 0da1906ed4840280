package dev.jobwright.bench;

import dev.jobwright.bench.cold.RunManyPods;
import dev.jobwright.bench.cold.SimulateYear;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every feat, with what it is meant to take at most. */
final class Feats {
  private static final List<String> CORE = List.of("jobwright-", "slf4j-api", "jspecify");

  private Feats() {}

  static List<Feat> all() {
    return List.of(simulatedYear(), manyPods(), retries());
  }

  private static Feat simulatedYear() {
    return new Feat(
        "year",
        "simulate a year of 1,000 hourly CronJobs (8.76 million Jobs)",
        "512 MiB",
        new ColdStart(new Program(SimulateYear.class, List.of("-Xmx512m"), CORE)),
        Duration.ofSeconds(20));
  }

  private static Feat manyPods() {
    return new Feat(
        "pods",
        "run a Job of 10,000,000 completions that do nothing",
        "64 MiB",
        new ColdStart(new Program(RunManyPods.class, List.of("-Xmx64m"), CORE)),
        Duration.ofSeconds(20));
  }

  private static Feat retries() {
    return new Feat(
        "retries",
        "run a Job through six retries with their back-off in virtual time, warm",
        "",
        new JmhSide(RetryInVirtualTime.class, "jobwright", Map.of()),
        Duration.ofMillis(5));
  }
}
