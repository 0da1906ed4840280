package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FailureBackoffTest {
  private final FailureBackoff backoff = new FailureBackoff();

  @Test
  void of_a_pod_that_no_node_took_counts_from_its_deletion() {
    Rig rig = new Rig(Jobs.never(spec -> spec), TestNode.refusing("no node")).syncAt(0);
    rig.deletePod(rig.pod(0), 30).syncAt(31);
    assertThat(rig.created()).isEqualTo(1);
    assertThat(rig.step.wakeAt()).isEqualTo(40_000);
    assertThat(rig.syncAt(40).created()).isEqualTo(2);
  }

  @Test
  void doubles_from_10_seconds_to_10_minutes() {
    assertThat(
            IntStream.rangeClosed(0, 9)
                .mapToLong(FailureBackoff::delay)
                .map(ms -> ms / 1000)
                .toArray())
        .containsExactly(0, 10, 20, 40, 80, 160, 320, 600, 600, 600);
  }

  @Test
  void does_not_wait_before_the_first_failure() {
    assertThat(backoff.nextCreation()).isLessThan(0);
  }

  @Test
  void counts_from_the_finish_of_the_last_failure() {
    backoff.failedAt(1_000);
    backoff.endRound();
    assertThat(backoff.nextCreation()).isEqualTo(11_000);

    backoff.failedAt(30_000);
    backoff.endRound();
    assertThat(backoff.nextCreation()).isEqualTo(50_000);
  }

  @Test
  void advances_by_all_that_failed_in_one_round() {
    backoff.failedAt(3_000);
    backoff.failedAt(1_000);
    backoff.failedAt(2_000);
    backoff.endRound();

    assertThat(backoff.nextCreation()).isEqualTo(43_000);
  }

  @Test
  void counts_from_the_last_of_a_round_though_one_of_before_ended_later() {
    backoff.failedAt(30_000);
    backoff.endRound();
    backoff.failedAt(20_000);
    backoff.endRound();

    assertThat(backoff.nextCreation()).isEqualTo(40_000);
  }

  @Test
  void is_forgotten_after_a_success() {
    backoff.failedAt(1_000);
    backoff.endRound();
    backoff.succeededAt(2_000);
    backoff.endRound();

    assertThat(backoff.nextCreation()).isLessThan(0);
  }

  @Test
  void counts_only_failures_after_the_last_success_of_the_round() {
    backoff.failedAt(1_000);
    backoff.succeededAt(2_000);
    backoff.failedAt(2_000);
    backoff.failedAt(3_000);
    backoff.endRound();

    assertThat(backoff.nextCreation()).isEqualTo(13_000);
  }

  @Property
  void never_waits_less_after_more_failures(@ForAll @IntRange(max = 100) int failures) {
    assertThat(FailureBackoff.delay(failures + 1))
        .isGreaterThanOrEqualTo(FailureBackoff.delay(failures));
    assertThat(FailureBackoff.delay(failures)).isBetween(0L, 600_000L);
  }
}
