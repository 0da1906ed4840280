package dev.jobwright.bench.cold;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.model.CronJob;
import dev.jobwright.simulation.RunModel;
import dev.jobwright.simulation.ScheduleSimulator;
import dev.jobwright.simulation.Simulation;
import java.time.Duration;
import java.time.Instant;

/** Simulates a year of many hourly CronJobs. */
public final class SimulateYear {
  private static final Instant BEGIN = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2027-12-31T23:59:59Z");
  private static final int CRON_JOBS = 1_000;
  private static final int HOURS = 365 * 24;

  private SimulateYear() {}

  /**
   * Simulates the year and fails if not every hour has its Job.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    long runs = simulate(CRON_JOBS).totalRuns();
    if (runs != (long) CRON_JOBS * HOURS) {
      throw new IllegalStateException(runs + " Jobs, not one for every hour");
    }
  }

  /** Simulates a year of some CronJobs, each at its own minute of the hour. */
  static Simulation simulate(int cronJobs) {
    ScheduleSimulator simulator = ScheduleSimulator.over(BEGIN, END);
    for (int i = 0; i < cronJobs; i++) {
      simulator.cronJob(hourly(i), RunModel.lasting(Duration.ofMinutes(10)));
    }
    return simulator.simulate();
  }

  private static CronJob hourly(int number) {
    return Jobs.cron("hourly-" + number, 1 + number % 59 + " * * * *")
        .runs(Jobs.oneShot("report").image("acme/report:7").build());
  }
}
