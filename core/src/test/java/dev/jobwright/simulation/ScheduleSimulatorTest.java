package dev.jobwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobwright.model.ConcurrencyPolicy;
import dev.jobwright.model.Container;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.CronJobSpec;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.JobTemplate;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.PodTemplate;
import dev.jobwright.schedule.ScheduleParseException;
import dev.jobwright.simulation.Skipped.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleSimulatorTest {
  private static final Instant FROM = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant NOON = Instant.parse("2027-01-01T12:00:00Z");

  @Test
  void shows_what_runs_and_what_is_skipped_as_a_table() {
    Simulation simulation =
        ScheduleSimulator.over(FROM, FROM.plus(Duration.ofHours(5)))
            .cronJob(
                hourly("slow", spec -> spec.concurrencyPolicy(ConcurrencyPolicy.FORBID)),
                RunModel.lasting(Duration.ofMinutes(90)))
            .cronJob(hourly("quick", spec -> spec), RunModel.failingAfter(Duration.ofMinutes(5)))
            .simulate();

    assertThat(simulation.toText())
        .isEqualTo(
            """
            NAME    RUNS   SUCCEEDED   FAILED   REPLACED   RUNNING   OVERLAPPING   SKIPPED
            slow    3      2           0        0          1         0             1
            quick   4      0           4        0          0         0             0
            """);
    assertThat(simulation.forecast("slow").toText())
        .isEqualTo(
            """
            SCHEDULED              STARTED                ENDED                  RESULT
            2027-01-01T01:00:00Z   2027-01-01T01:00:00Z   2027-01-01T02:30:00Z   succeeded
            2027-01-01T02:00:00Z   2027-01-01T02:30:00Z   2027-01-01T04:00:00Z   succeeded
            2027-01-01T03:00:00Z   -                      -                      skipped: still running
            2027-01-01T04:00:00Z   2027-01-01T04:00:00Z   -                      running
            """);
  }

  @Test
  void jobs_overlap_under_allow() {
    CronForecast forecast =
        forecast(hourly("c", spec -> spec), RunModel.lasting(Duration.ofMinutes(150)));

    assertThat(forecast.runs())
        .extracting(Run::overlaps)
        .startsWith(0, 1, 2, 2)
        .containsOnly(0, 1, 2);
    assertThat(forecast.overlapping()).isEqualTo(10);
    assertThat(forecast.skipped()).isEmpty();
  }

  @Test
  void dozens_of_jobs_may_overlap() {
    CronForecast forecast =
        forecast(
            hourly("c", spec -> spec.schedule("* * * * *")),
            RunModel.lasting(Duration.ofMinutes(45)));

    assertThat(forecast.runs().get(100).overlaps()).isEqualTo(44);
    assertThat(forecast.count(Ending.SUCCEEDED)).isEqualTo(719 - 45);
    assertThat(forecast.skipped()).isEmpty();
  }

  @Test
  void forecasts_keep_the_order_of_the_cron_jobs() {
    ScheduleSimulator simulator = ScheduleSimulator.over(FROM, NOON);
    List<String> names = IntStream.range(0, 100).mapToObj(i -> "c" + i).toList();
    names.forEach(
        name ->
            simulator.cronJob(hourly(name, spec -> spec), RunModel.lasting(Duration.ofMinutes(1))));

    assertThat(simulator.simulate().forecasts()).extracting(CronForecast::name).isEqualTo(names);
  }

  @Test
  void jobs_are_replaced_under_replace() {
    CronForecast forecast =
        forecast(
            hourly("c", spec -> spec.concurrencyPolicy(ConcurrencyPolicy.REPLACE)),
            RunModel.lasting(Duration.ofMinutes(150)));

    assertThat(forecast.count(Ending.REPLACED)).isEqualTo(10);
    assertThat(forecast.runs().get(0).endedAt()).isEqualTo(FROM.plus(Duration.ofHours(2)));
  }

  @Test
  void an_outage_skips_all_but_the_most_recent_time() {
    Simulation simulation =
        ScheduleSimulator.over(FROM, NOON)
            .cronJob(hourly("c", spec -> spec), RunModel.lasting(Duration.ofMinutes(1)))
            .outage(at("01:30:00"), at("04:30:00"))
            .simulate();

    CronForecast forecast = simulation.forecast("c");
    assertThat(forecast.skipped())
        .containsExactly(
            new Skipped(at("02:00:00"), Reason.CONTROLLER_DOWN),
            new Skipped(at("03:00:00"), Reason.CONTROLLER_DOWN));
    assertThat(forecast.runs().get(1))
        .isEqualTo(new Run(at("04:00:00"), at("04:30:00"), at("04:31:00"), Ending.SUCCEEDED, 0));
  }

  @Test
  void a_starting_deadline_skips_the_most_recent_time_too() {
    Simulation simulation =
        ScheduleSimulator.over(FROM, NOON)
            .cronJob(
                hourly("c", spec -> spec.startingDeadline(Duration.ofMinutes(10))),
                RunModel.lasting(Duration.ofMinutes(1)))
            .outage(at("01:30:00"), at("04:30:00"))
            .simulate();

    assertThat(simulation.forecast("c").skipped())
        .extracting(Skipped::scheduledTime)
        .containsExactly(at("02:00:00"), at("03:00:00"), at("04:00:00"));
  }

  @Test
  void a_suspended_cron_job_skips_everything() {
    CronForecast forecast =
        forecast(hourly("c", spec -> spec.suspend(true)), RunModel.lasting(Duration.ZERO));

    assertThat(forecast.runs()).isEmpty();
    assertThat(forecast.skipped())
        .hasSize(11)
        .allMatch(skipped -> skipped.reason() == Reason.SUSPENDED);
  }

  @Test
  void two_times_in_one_minute_share_a_job() {
    CronForecast forecast =
        forecast(hourly("c", spec -> spec.schedule("@every 30s")), RunModel.lasting(Duration.ZERO));

    assertThat(forecast.skipped())
        .isNotEmpty()
        .allMatch(skipped -> skipped.reason() == Reason.SAME_MINUTE);
  }

  @Test
  void a_time_skipped_by_the_clock_is_no_time_of_the_schedule() {
    Instant march = Instant.parse("2027-03-27T00:00:00Z");
    Simulation simulation =
        ScheduleSimulator.over(march, march.plus(Duration.ofDays(3)))
            .cronJob(
                hourly(
                    "c", spec -> spec.schedule("30 2 * * *").timeZone(ZoneId.of("Europe/Berlin"))),
                RunModel.lasting(Duration.ofMinutes(1)))
            .simulate();

    simulation.forecast("c").check().runs(2).neverSkips();
  }

  @Test
  void checks_say_what_is_not_as_it_should_be() {
    CronForecast forecast =
        forecast(
            hourly("c", spec -> spec.concurrencyPolicy(ConcurrencyPolicy.FORBID)),
            RunModel.lasting(Duration.ofMinutes(150)));

    forecast.check().runs(5).neverOverlaps().neverReplaces();
    assertThatThrownBy(() -> forecast.check().runs(12))
        .isInstanceOf(AssertionError.class)
        .hasMessage("c starts 5 Jobs, not 12");
    assertThatThrownBy(() -> forecast.check().neverSkips())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("c skips times: 2027-01-01T02:00:00Z (still running)");
    assertThatThrownBy(() -> forecast.check().startsWithin(Duration.ofSeconds(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "c starts Jobs late: 2027-01-01T03:00:00Z (at 2027-01-01T03:30:00Z), ");
  }

  @Test
  void checks_name_the_jobs_that_overlap_or_are_replaced() {
    CronForecast allowed =
        forecast(hourly("c", spec -> spec), RunModel.lasting(Duration.ofMinutes(90)));
    CronForecast replaced =
        forecast(
            hourly("c", spec -> spec.concurrencyPolicy(ConcurrencyPolicy.REPLACE)),
            RunModel.lasting(Duration.ofMinutes(90)));

    assertThatThrownBy(() -> allowed.check().neverOverlaps())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("c starts Jobs while another runs: 2027-01-01T02:00:00Z, ")
        .hasMessageEndingWith(" and 5 more");
    assertThatThrownBy(() -> replaced.check().neverReplaces())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("c replaces Jobs: 2027-01-01T01:00:00Z, ");
  }

  @Test
  void refuses_a_second_cron_job_of_a_name_and_an_outage_that_ends_before_it_begins() {
    ScheduleSimulator simulator =
        ScheduleSimulator.over(FROM, NOON)
            .cronJob(hourly("c", spec -> spec), RunModel.lasting(Duration.ZERO));

    assertThatThrownBy(
            () -> simulator.cronJob(hourly("c", spec -> spec), RunModel.lasting(Duration.ZERO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "metadata.name: \"c\": is simulated already: give each CronJob a name of its own");
    assertThatThrownBy(() -> simulator.outage(NOON, FROM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "end: 2027-01-01T00:00:00Z: is before the begin of the outage, 2027-01-01T12:00:00Z:"
                + " write a later time");
  }

  @Test
  void refuses_a_schedule_it_cannot_read_and_a_span_that_ends_before_it_begins() {
    assertThatThrownBy(
            () ->
                forecast(
                    hourly("c", spec -> spec.schedule("0 0 * * 7")),
                    RunModel.lasting(Duration.ZERO)))
        .isInstanceOf(ScheduleParseException.class);
    assertThatThrownBy(
            () ->
                forecast(
                    hourly("c", spec -> spec.timeZone(ZoneId.of("+02:00"))),
                    RunModel.lasting(Duration.ZERO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "spec.timeZone: \"+02:00\": unknown time zone +02:00: write one of");
    assertThatThrownBy(() -> ScheduleSimulator.over(NOON, FROM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "to: 2027-01-01T00:00:00Z: the end comes after the begin, 2027-01-01T12:00:00Z, at most"
                + " 68 years");
    assertThatThrownBy(() -> ScheduleSimulator.over(FROM, NOON).simulate().forecast("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no CronJob \"x\" was simulated, only []");
  }

  @Test
  void a_month_of_a_hundred_hourly_cron_jobs_is_soon_told() {
    ScheduleSimulator simulator = ScheduleSimulator.over(FROM, FROM.plus(Duration.ofDays(31)));
    for (int i = 0; i < 100; i++) {
      simulator.cronJob(hourly("c" + i, spec -> spec), RunModel.lasting(Duration.ofMinutes(20)));
    }

    assertThat(simulator.simulate().totalRuns()).isEqualTo(100 * (31 * 24 - 1));
  }

  private static CronForecast forecast(CronJob cronJob, RunModel model) {
    return ScheduleSimulator.over(FROM, NOON).cronJob(cronJob, model).simulate().forecast("c");
  }

  private static CronJob hourly(String name, UnaryOperator<CronJobSpec.Builder> spec) {
    PodSpec pod =
        PodSpec.builder()
            .addContainers(Container.builder().name("main").image("acme/report:1").build())
            .build();
    JobSpec job = JobSpec.builder().template(PodTemplate.builder().spec(pod).build()).build();
    CronJobSpec.Builder hourly =
        CronJobSpec.builder()
            .schedule("0 * * * *")
            .jobTemplate(JobTemplate.builder().spec(job).build());
    return CronJob.builder()
        .metadata(ObjectMeta.builder().name(name).build())
        .spec(spec.apply(hourly).build())
        .build();
  }

  private static Instant at(String time) {
    return Instant.parse("2027-01-01T" + time + "Z");
  }
}
