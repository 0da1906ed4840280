package dev.jobwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.ConditionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobStatusTest {

  @Test
  void has_a_condition_only_while_it_is_true() {
    JobStatus status =
        with(
            condition(JobCondition.SUSPENDED, ConditionStatus.FALSE),
            condition(JobCondition.SUCCESS_CRITERIA_MET, ConditionStatus.TRUE));

    assertThat(status.has(JobCondition.SUSPENDED)).isFalse();
    assertThat(status.condition(JobCondition.SUSPENDED)).isPresent();
    assertThat(status.has(JobCondition.SUCCESS_CRITERIA_MET)).isTrue();
    assertThat(status.condition(JobCondition.FAILED)).isEmpty();
  }

  @Test
  void is_finished_by_a_final_condition_and_not_by_an_interim_one() {
    assertThat(with(condition(JobCondition.FAILURE_TARGET, ConditionStatus.TRUE)).isFinished())
        .isFalse();
    assertThat(
            with(condition(JobCondition.SUCCESS_CRITERIA_MET, ConditionStatus.TRUE)).isFinished())
        .isFalse();
    assertThat(with(condition(JobCondition.FAILED, ConditionStatus.TRUE)).isFinished()).isTrue();
    assertThat(with(condition(JobCondition.COMPLETE, ConditionStatus.TRUE)).isFinished()).isTrue();
  }

  @Test
  void keeps_its_conditions_to_itself() {
    List<JobCondition> conditions = new ArrayList<>();
    JobStatus status = new JobStatus(0, 0, 0, 0, 0, null, null, conditions, null, null);

    conditions.add(condition(JobCondition.COMPLETE, ConditionStatus.TRUE));

    assertThat(status).isEqualTo(JobStatus.EMPTY);
  }

  private static JobStatus with(JobCondition... conditions) {
    return new JobStatus(0, 0, 0, 0, 0, null, null, List.of(conditions), null, null);
  }

  private static JobCondition condition(String type, ConditionStatus status) {
    return new JobCondition(type, status, "Reason", "Message", Instant.EPOCH, Instant.EPOCH);
  }
}
