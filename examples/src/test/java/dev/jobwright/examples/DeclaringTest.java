package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.dsl.Jobs;
import dev.jobwright.dsl.PodFailure;
import dev.jobwright.model.Completions;
import dev.jobwright.model.Job;
import dev.jobwright.model.PodFailurePolicyAction;
import dev.jobwright.model.PodFailurePolicyRule;
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
}
