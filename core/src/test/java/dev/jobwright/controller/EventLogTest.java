package dev.jobwright.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.runtime.EventType;
import dev.jobwright.runtime.JobEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private final EventLog log = new EventLog();

  @Test
  void counts_the_same_event_instead_of_repeating_it() {
    record(1, "Suspended", "Job suspended");
    record(9, "Suspended", "Job suspended");

    assertThat(events())
        .containsExactly(
            new JobEvent(
                "Job/j",
                EventType.NORMAL,
                "Suspended",
                "Job suspended",
                "job-controller",
                2,
                Instant.ofEpochSecond(1),
                Instant.ofEpochSecond(9)));
  }

  @Test
  void combines_from_the_tenth_different_event_of_a_reason_on() {
    for (int pod = 1; pod <= 12; pod++) {
      record(pod, "SuccessfulCreate", "Created pod: p" + pod);
    }
    assertThat(events()).hasSize(10);
    assertThat(events().get(9).message())
        .isEqualTo("(combined from similar events): Created pod: p12");
    assertThat(events().get(9).count()).isEqualTo(3);
  }

  @Test
  void does_not_combine_events_that_are_more_than_10_minutes_apart() {
    for (int i = 0; i < 12; i++) {
      record(i * 601L, "SuccessfulCreate", "Created pod: p" + i);
    }
    assertThat(events()).hasSize(12);
  }

  @Test
  void keeps_reasons_apart() {
    for (int i = 0; i < 9; i++) {
      record(i, "SuccessfulCreate", "Created pod: p" + i);
    }
    record(10, "SuccessfulDelete", "Deleted pod: p1");

    assertThat(events()).hasSize(10).noneMatch(event -> event.message().startsWith("(combined"));
  }

  @Test
  void loses_what_comes_after_25_events_of_a_source_until_5_minutes_have_passed() {
    for (int i = 0; i < 30; i++) {
      record(1, "SuccessfulCreate", "Created pod: p" + i);
    }
    record(2, "Completed", "Job completed");
    assertThat(events()).hasSize(10).noneMatch(event -> event.reason().equals("Completed"));
    assertThat(events().get(9).count()).isEqualTo(16);

    record(302, "Resumed", "Job resumed");
    record(302, "Suspended", "Job suspended");
    assertThat(events())
        .extracting(JobEvent::reason)
        .contains("Resumed")
        .doesNotContain("Suspended");
  }

  private void record(long second, String reason, String message) {
    log.record(second * 1000, EventType.NORMAL, reason, "job-controller", message);
  }

  private List<JobEvent> events() {
    return log.snapshot("Job/j");
  }
}
