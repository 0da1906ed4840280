package dev.jobwright.simulation;

import dev.jobwright.controller.CronPlan;
import dev.jobwright.model.CronJob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Finds out what CronJobs would do over a span of time, with the very controller that runs them.
 *
 * <pre>{@code
 * Simulation year =
 *     ScheduleSimulator.over(from, to)
 *         .cronJob(nightly, RunModel.lasting(Duration.ofHours(2)))
 *         .outage(patchDay, patchDay.plus(Duration.ofHours(6)))
 *         .simulate();
 * System.out.println(year.toText());
 * year.forecast("nightly").check().neverOverlaps().neverSkips();
 * }</pre>
 *
 * <p>The CronJobs are created at the begin of the span. Nothing is run: a {@link RunModel} says how
 * long each Job takes and how it ends. CronJobs do not see each other, so they are simulated at the
 * same time, on the threads of the common {@link java.util.concurrent.ForkJoinPool}. Not safe for
 * use by several threads.
 */
public final class ScheduleSimulator {
  private static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

  private final Instant from;
  private final Instant to;
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Outages outages = new Outages();

  /** A CronJob and how its Jobs go. */
  private record Part(CronPlan plan, RunModel model) {}

  private ScheduleSimulator(Instant from, Instant to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Begins a simulation of a span of time.
   *
   * @param from begin of the span
   * @param to end of the span, included
   * @return a simulator without CronJobs
   * @throws IllegalArgumentException if the end is before the begin or over 68 years after it
   */
  public static ScheduleSimulator over(Instant from, Instant to) {
    Duration span = Duration.between(from, to);
    if (span.isNegative() || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "to: %s: the end comes after the begin, %s, at most 68 years".formatted(to, from));
    }
    return new ScheduleSimulator(from, to);
  }

  /**
   * Adds a CronJob.
   *
   * @param cronJob the CronJob
   * @param model how its Jobs go
   * @return this
   * @throws dev.jobwright.schedule.ScheduleParseException if its schedule cannot be read
   * @throws IllegalArgumentException if Kubernetes does not know its time zone, or a CronJob of its
   *     name was added before
   */
  public ScheduleSimulator cronJob(CronJob cronJob, RunModel model) {
    Objects.requireNonNull(model, "model");
    CronPlan plan = CronPlan.of(cronJob, "", from);
    plan.requireSchedule();
    String name = String.valueOf(cronJob.metadata().name());
    if (!names.add(name)) {
      throw new IllegalArgumentException(
          "metadata.name: \"%s\": is simulated already: give each CronJob a name of its own"
              .formatted(name));
    }
    parts.add(new Part(plan, model));
    return this;
  }

  /**
   * Adds a time during which the controller is down: Jobs go on, but none is started.
   *
   * @param begin when it goes down
   * @param end when it is up again
   * @return this
   * @throws IllegalArgumentException if the end is before the begin
   */
  public ScheduleSimulator outage(Instant begin, Instant end) {
    if (end.isBefore(begin)) {
      throw new IllegalArgumentException(
          "end: %s: is before the begin of the outage, %s: write a later time"
              .formatted(end, begin));
    }
    outages.add(begin, end);
    return this;
  }

  /**
   * Lets the time pass.
   *
   * @return what the CronJobs do
   */
  public Simulation simulate() {
    return new Simulation(from, to, parts.parallelStream().map(this::forecast).toList());
  }

  private CronForecast forecast(Part part) {
    Recorder recorder = new Recorder(part.plan, outages, from);
    new CronEngine(part.plan, part.model, outages, recorder, from, event -> {}).runUntil(to);
    return recorder.finish(to);
  }
}
