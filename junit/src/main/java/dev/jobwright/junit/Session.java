package dev.jobwright.junit;

import dev.jobwright.local.LocalRuntime;
import dev.jobwright.local.LocalRuntimeBuilder;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one test has to itself: its runtime, its time and its threads. */
final class Session {
  /** When virtual time starts unless the test says otherwise: a Friday, and a New Year. */
  static final String START = "2027-01-01T00:00:00Z";

  /** Longer than anything that is not to last for ever. */
  static final Duration AGES = Duration.ofDays(366);

  private final Setup setup;
  private final @Nullable VirtualTimeline timeline;
  private final TaskThreads threads = new TaskThreads();
  private final LocalRuntimeBuilder builder = LocalRuntime.builder();
  private final TestRuntime runtime = new TestRuntime(this::open);
  private @Nullable TestQueue queue;
  private boolean opened;

  Session(Setup setup) {
    this.setup = setup;
    timeline = setup.start() == null ? null : Timeline.virtual(setup.start());
    builder.seed(setup.seed()).threadFactory(threads);
    if (timeline != null) {
      builder.timeline(timeline);
    }
    setup.changes().forEach(change -> change.accept(builder));
  }

  long seed() {
    return setup.seed();
  }

  TestRuntime runtime() {
    return runtime;
  }

  Images images() {
    return new Images(this);
  }

  boolean isVirtual() {
    return timeline != null;
  }

  /** Returns the test's queue, opened when it is first asked for. */
  synchronized Object queue() {
    if (queue == null) {
      queue = TestQueue.open(timeline);
    }
    return queue.workQueue();
  }

  VirtualTime time() {
    if (setup.cluster() != null) {
      return new VirtualTime(this, new ClusterClock(runtime));
    }
    if (timeline == null) {
      throw new IllegalStateException(
          "the test follows the machine's clock (@SystemTime), which nobody can move");
    }
    return new VirtualTime(this, new VirtualClock(timeline));
  }

  Instant now() {
    return timeline == null ? Instant.now() : timeline.instant();
  }

  synchronized void configure(Consumer<LocalRuntimeBuilder> change) {
    if (opened) {
      throw new IllegalStateException(
          "the runtime is in use: say what images mean before the first Job is submitted");
    }
    change.accept(builder);
  }

  private synchronized JobRuntime open() {
    opened = true;
    ClusterTarget cluster = setup.cluster();
    return cluster == null ? builder.build() : cluster.open();
  }

  Outcome runUntilDone(JobRun run) {
    Outcome outcome = run.await(AGES);
    if (outcome instanceof Outcome.StillRunning) {
      throw new AssertionError(
          "Job %s has not ended by %s%n%s".formatted(run.name(), now(), run.report().toText()));
    }
    return outcome;
  }

  void requireNoSchedule() {
    List<String> active = runtime.activeSchedules();
    if (!active.isEmpty()) {
      throw new IllegalStateException(
          "time never comes to rest while CronJob %s fires; advance(Duration) stops, or suspend it"
              .formatted(String.join(", ", active)));
    }
  }

  /** Ends all of it; throws if the test has left a thread behind. */
  void close() {
    if (setup.cluster() != null) {
      runtime.deleteAll();
    }
    runtime.close();
    if (queue != null) {
      queue.close();
    }
    threads.requireEnded();
  }
}
