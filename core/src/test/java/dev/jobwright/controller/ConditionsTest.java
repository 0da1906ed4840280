package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.runtime.JobCondition;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  private final Conditions conditions = new Conditions();

  @Test
  void never_add_one_that_would_be_false() {
    assertThat(set(JobCondition.SUSPENDED, false, 1)).isFalse();
    assertThat(conditions.asList()).isEmpty();
  }

  @Test
  void keep_the_order_of_first_appearance() {
    set(JobCondition.SUSPENDED, true, 1);
    set(JobCondition.SUCCESS_CRITERIA_MET, true, 2);
    set(JobCondition.SUSPENDED, false, 3);

    assertThat(conditions.asList())
        .extracting(JobCondition::type)
        .containsExactly(JobCondition.SUSPENDED, JobCondition.SUCCESS_CRITERIA_MET);
    assertThat(conditions.findTrue(JobCondition.SUSPENDED)).isNull();
  }

  @Test
  void are_rewritten_only_when_something_differs() {
    assertThat(set(JobCondition.SUSPENDED, true, 1)).isTrue();
    assertThat(set(JobCondition.SUSPENDED, true, 9)).isFalse();

    assertThat(conditions.asList().get(0).lastTransitionTime()).isEqualTo(Instant.ofEpochSecond(1));
  }

  @Test
  void note_when_the_status_changed() {
    set(JobCondition.SUSPENDED, true, 1);
    set(JobCondition.SUSPENDED, false, 7);

    assertThat(conditions.asList().get(0).lastTransitionTime()).isEqualTo(Instant.ofEpochSecond(7));
  }

  private boolean set(String type, boolean holds, long second) {
    return conditions.set(type, holds, "Reason", "Message", second * 1000);
  }
}
