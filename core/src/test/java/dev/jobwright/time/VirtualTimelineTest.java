package dev.jobwright.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimelineTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final VirtualTimeline timeline = Timeline.virtual(START);
  private final List<String> ran = new ArrayList<>();

  @Test
  void stands_still_until_it_is_moved() {
    note("due", 0);

    assertThat(timeline.instant()).isEqualTo(START);
    assertThat(ran).isEmpty();
  }

  @Test
  void runs_what_falls_due_in_order_of_time_and_then_of_registration() {
    note("late", 20);
    note("first at ten", 10);
    note("second at ten", 10);
    note("now", 0);

    timeline.advance(Duration.ofSeconds(20));

    assertThat(ran).containsExactly("now@0", "first at ten@10", "second at ten@10", "late@20");
  }

  @Test
  void stops_exactly_where_it_was_told_to() {
    note("beyond", 11);

    timeline.advance(Duration.ofSeconds(10));

    assertThat(timeline.instant()).isEqualTo(START.plusSeconds(10));
    assertThat(ran).isEmpty();
  }

  @Test
  void runs_what_an_action_registers_for_the_same_instant_last() {
    timeline.wakeAt(START.plusSeconds(5), () -> note("registered on the way", 5));
    note("registered before", 5);

    timeline.advance(Duration.ofSeconds(5));

    assertThat(ran).containsExactly("registered before@5", "registered on the way@5");
  }

  @Test
  void runs_nothing_that_was_called_off() {
    Timeline.Wake wake = note("called off", 1);
    wake.cancel();
    wake.cancel();

    timeline.advance(Duration.ofSeconds(1));

    assertThat(ran).isEmpty();
  }

  @Test
  void goes_on_when_an_action_fails() {
    timeline.wakeAt(
        START,
        () -> {
          throw new IllegalStateException("an action that fails");
        });
    note("after it", 1);

    timeline.advance(Duration.ofSeconds(1));

    assertThat(ran).containsExactly("after it@1");
  }

  @Test
  void waits_for_work_before_each_jump() {
    timeline.addWork(
        () -> {
          boolean first = ran.isEmpty();
          if (first) {
            note("made by work", 0);
          }
          return first;
        });
    note("later", 5);

    timeline.advance(Duration.ofSeconds(5));

    assertThat(ran).containsExactly("made by work@0", "later@5");
  }

  @Test
  void stays_where_the_awaited_condition_came_true() {
    note("what is awaited", 7);

    assertThat(timeline.advanceUntil(() -> !ran.isEmpty(), START.plusSeconds(60))).isTrue();
    assertThat(timeline.instant()).isEqualTo(START.plusSeconds(7));
  }

  @Test
  void is_idle_when_nothing_is_to_happen() {
    note("last", 3);

    assertThat(timeline.runUntilIdle(Duration.ofDays(1))).isTrue();
    assertThat(timeline.instant()).isEqualTo(START.plusSeconds(3));
  }

  @Test
  void gives_up_waiting_for_idleness_at_the_limit() {
    repeat();

    assertThat(timeline.runUntilIdle(Duration.ofHours(1))).isFalse();
    assertThat(timeline.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
  }

  @Test
  void never_moves_back() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timeline.advance(Duration.ofSeconds(-1)))
        .withMessage("time cannot be moved back, by PT-1S");
    timeline.advanceTo(START.minusSeconds(1));
    assertThat(timeline.instant()).isEqualTo(START);
  }

  @Test
  void cannot_be_moved_by_its_own_actions() {
    timeline.wakeAt(
        START,
        () ->
            assertThatIllegalStateException()
                .isThrownBy(() -> timeline.advance(Duration.ofSeconds(1)))
                .satisfies(e -> ran.add(e.getMessage())));

    timeline.advance(Duration.ZERO);

    assertThat(ran).containsExactly("an action of the timeline cannot move its time");
  }

  private void repeat() {
    timeline.wakeAfter(Duration.ofMinutes(1), this::repeat);
  }

  private Timeline.Wake note(String what, long second) {
    return timeline.wakeAt(
        START.plusSeconds(second),
        () -> ran.add(what + "@" + Duration.between(START, timeline.instant()).toSeconds()));
  }
}
