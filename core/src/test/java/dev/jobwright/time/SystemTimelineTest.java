package dev.jobwright.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SystemTimelineTest {
  @AutoClose private final SystemTimeline timeline = Timeline.system();
  private final BlockingQueue<Thread> ran = new ArrayBlockingQueue<>(10);

  @Test
  void tells_the_time_of_the_machine() {
    Instant before = Instant.now();

    assertThat(timeline.instant()).isBetween(before, Instant.now());
  }

  @Test
  void runs_what_is_due_on_its_own_daemon_thread() throws InterruptedException {
    timeline.wakeAt(Instant.EPOCH, this::note);

    Thread thread = ran.poll(10, TimeUnit.SECONDS);
    assertThat(thread).isNotNull();
    assertThat(thread.getName()).isEqualTo("jobwright-timeline");
    assertThat(thread.isDaemon()).isTrue();
  }

  @Test
  void does_not_run_before_the_time_has_come() throws InterruptedException {
    Instant due = timeline.instant().plusMillis(20);
    timeline.wakeAt(due, this::note);

    assertThat(ran.poll(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(timeline.instant()).isAfterOrEqualTo(due);
  }

  @Test
  void goes_on_when_an_action_fails() throws InterruptedException {
    timeline.wakeAt(
        Instant.EPOCH,
        () -> {
          throw new IllegalStateException("an action that fails");
        });
    timeline.wakeAt(Instant.EPOCH, this::note);

    assertThat(ran.poll(10, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void waits_for_times_that_no_clock_reaches() {
    Timeline.Wake wake = timeline.wakeAt(Instant.MAX, this::note);

    wake.cancel();

    assertThat(ran).isEmpty();
  }

  @Test
  void leaves_no_thread_behind() throws InterruptedException {
    timeline.wakeAt(Instant.EPOCH, this::note);
    Thread thread = ran.poll(10, TimeUnit.SECONDS);
    assertThat(thread).isNotNull();

    timeline.close();

    thread.join(Duration.ofSeconds(10).toMillis());
    assertThat(thread.isAlive()).isFalse();
  }

  private void note() {
    ran.add(Thread.currentThread());
  }
}
