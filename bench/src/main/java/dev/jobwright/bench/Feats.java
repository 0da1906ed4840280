package dev.jobwright.bench;

import dev.jobwright.bench.cold.SimulateYear;
import java.time.Duration;
import java.util.List;

/** Every feat, with what it is meant to take at most. */
final class Feats {
  private static final List<String> CORE = List.of("jobwright-", "slf4j-api", "jspecify");

  private Feats() {}

  static List<Feat> all() {
    return List.of(simulatedYear());
  }

  private static Feat simulatedYear() {
    return new Feat(
        "year",
        "simulate a year of 1,000 hourly CronJobs (8.76 million Jobs)",
        "512 MiB",
        new Program(SimulateYear.class, List.of("-Xmx512m"), CORE),
        Duration.ofSeconds(20));
  }
}
