package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartBackoffTest {
  private final RestartBackoff backoff = new RestartBackoff();

  @Test
  void restarts_at_once_and_then_after_10_seconds_doubled_up_to_5_minutes() {
    List<Long> waits = new ArrayList<>();
    long now = 0;
    for (int restart = 0; restart < 8; restart++) {
      long finishedAt = now + 1_000;
      long next = Math.max(finishedAt, backoff.nextTry(finishedAt));
      waits.add((next - finishedAt) / 1000);
      backoff.tryAgain(finishedAt, next);
      now = next;
    }
    assertThat(waits).containsExactly(0L, 10L, 20L, 40L, 80L, 160L, 300L, 300L);
  }

  @Test
  void starts_over_when_the_run_lasted_more_than_10_minutes() {
    backoff.tryAgain(0, 0);
    backoff.tryAgain(10_000, 10_000);

    assertThat(backoff.nextTry(610_000)).isEqualTo(630_000);
    assertThat(backoff.nextTry(610_001)).isLessThan(0);

    backoff.tryAgain(610_001, 610_001);
    assertThat(backoff.delay()).isEqualTo(10_000);
  }
}
