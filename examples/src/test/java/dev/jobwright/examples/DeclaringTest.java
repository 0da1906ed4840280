package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.dsl.PodFailure;
import dev.jobwright.model.Completions;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.PodFailurePolicyAction;
import dev.jobwright.model.PodFailurePolicyRule;
import dev.jobwright.simulation.RunModel;
import dev.jobwright.simulation.ScheduleSimulator;
import dev.jobwright.simulation.Simulation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeclaringTest {

  @Test
  void an_indexed_job() {
    // snippet:Indexed
    Job resize =
        Jobs.indexed("resize", 100)
            .image("acme/resize:1")
            .parallelism(8)
            .backoffLimitPerIndex(2)
            .maxFailedIndexes(5)
            .build();
    // end
    assertThat(Completions.of(resize.spec())).isEqualTo(new Completions.Indexed(100));
    assertThat(resize.spec().maxFailedIndexes()).isEqualTo(5);
  }

  @Test
  void a_pod_failure_policy() {
    // snippet:PodFailurePolicy
    Job strict =
        Jobs.oneShot("strict")
            .image("acme/strict:1")
            .podFailurePolicy(
                PodFailure.exitCodes(42).failsJob(), PodFailure.disruption().isIgnored())
            .build();
    // end
    assertThat(strict.spec().podFailurePolicy().rules())
        .extracting(PodFailurePolicyRule::action)
        .containsExactly(PodFailurePolicyAction.FAIL_JOB, PodFailurePolicyAction.IGNORE);
  }

  @Test
  void a_year_of_a_cron_job_is_simulated() {
    Instant from = Instant.parse("2027-01-01T00:00:00Z");
    Instant to = Instant.parse("2028-01-01T00:00:00Z");
    Instant patchDay = Instant.parse("2027-06-01T08:00:00Z");
    CronJob nightly =
        Jobs.cron("nightly", "0 2 * * *").runs(Jobs.oneShot("report").image("report:1").build());
    // snippet:SimulateYear
    Simulation year =
        ScheduleSimulator.over(from, to)
            .cronJob(nightly, RunModel.lasting(Duration.ofHours(2)))
            .outage(patchDay, patchDay.plus(Duration.ofHours(6)))
            .simulate();
    System.out.println(year.toText());
    year.forecast("nightly").check().neverOverlaps().neverSkips();
    // end
    assertThat(year.totalRuns()).isEqualTo(365);
  }
}
