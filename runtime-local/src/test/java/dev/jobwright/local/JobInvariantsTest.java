package dev.jobwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.CompletionMode;
import dev.jobwright.model.JobSpec;
import dev.jobwright.runtime.JobCondition;
import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.PodPhase;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every Job, whatever its spec, its containers and what is done to it. */
class JobInvariantsTest {

  @Property(tries = 400)
  void never_has_more_active_pods_than_parallelism(@ForAll long seed) {
    Scenario scenario = new Scenario(seed);
    History history = History.of(scenario);
    boolean queue = scenario.job.spec().completions() == null;
    for (int i = 0; i < history.statuses.size(); i++) {
      int allowed =
          queue
              ? Collections.max(history.parallelism.subList(0, i + 1))
              : history.parallelism.get(i);
      assertThat(history.statuses.get(i).active()).isLessThanOrEqualTo(allowed);
    }
  }

  @Property(tries = 400)
  void lets_no_index_succeed_twice(@ForAll long seed) {
    Set<Integer> succeeded = new HashSet<>();
    for (Pod pod : History.of(new Scenario(seed)).pods.values()) {
      if (pod.phase() == PodPhase.SUCCEEDED
          && pod.deletionTime() == null
          && pod.completionIndex() != null) {
        assertThat(succeeded.add(pod.completionIndex())).as("first success of the index").isTrue();
      }
    }
  }

  @Property(tries = 400)
  void never_counts_back(@ForAll long seed) {
    List<JobStatus> statuses = History.of(new Scenario(seed)).statuses;
    for (int i = 1; i < statuses.size(); i++) {
      assertThat(statuses.get(i).succeeded())
          .isGreaterThanOrEqualTo(statuses.get(i - 1).succeeded());
      assertThat(statuses.get(i).failed()).isGreaterThanOrEqualTo(statuses.get(i - 1).failed());
    }
  }

  @Property(tries = 400)
  void changes_nothing_after_it_has_ended(@ForAll long seed) {
    List<JobStatus> statuses = History.of(new Scenario(seed)).statuses;
    JobStatus end = null;
    for (JobStatus status : statuses) {
      if (end != null) {
        assertThat(status).isEqualTo(end);
      }
      end = status.isFinished() ? status : null;
    }
  }

  @Property(tries = 400)
  void comes_to_an_end_unless_it_is_suspended_or_has_no_parallelism(@ForAll long seed) {
    History history = History.of(new Scenario(seed));
    JobSpec spec = history.run.job().spec();
    boolean waits =
        Boolean.TRUE.equals(spec.suspend()) || Integer.valueOf(0).equals(spec.parallelism());

    assertThat(history.last().isFinished() || waits).as(history.last().toString()).isTrue();
  }

  @Property(tries = 200)
  void has_the_same_history_each_time(@ForAll long seed) {
    assertThat(History.of(new Scenario(seed)).lines)
        .containsExactlyElementsOf(History.of(new Scenario(seed)).lines);
  }

  @Property(tries = 400)
  void keeps_the_invariants_that_the_api_server_enforces(@ForAll long seed) {
    Scenario scenario = new Scenario(seed);
    for (JobStatus status : History.of(scenario).statuses) {
      assertThat(status.ready()).isLessThanOrEqualTo(status.active());
      assertThat(status.has(JobCondition.COMPLETE) && status.has(JobCondition.FAILED)).isFalse();
      assertThat(
              status.has(JobCondition.SUCCESS_CRITERIA_MET)
                  && status.has(JobCondition.FAILURE_TARGET))
          .isFalse();
      assertThat(status.completionTime() != null).isEqualTo(status.has(JobCondition.COMPLETE));
      if (status.isFinished()) {
        assertEnded(status);
      }
      if (scenario.job.spec().completionMode() == CompletionMode.INDEXED) {
        assertThat(status.succeeded()).isLessThanOrEqualTo(scenario.job.spec().completions());
      }
    }
  }

  private static void assertEnded(JobStatus status) {
    assertThat(status.active()).isZero();
    assertThat(status.terminating()).isZero();
    assertThat(
            status.has(JobCondition.SUCCESS_CRITERIA_MET)
                || status.has(JobCondition.FAILURE_TARGET))
        .isTrue();
    if (status.completionTime() != null && status.startTime() != null) {
      assertThat(status.completionTime()).isAfterOrEqualTo(status.startTime());
    }
  }
}
