package dev.jobwright.conformance;

import dev.jobwright.local.LocalRuntime;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Runs a recorded Job on the local runtime in virtual time and compares what comes of it. */
final class Replay {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LONG_ENOUGH = Duration.ofDays(2);

  private final Trace trace;
  private final VirtualTimeline timeline = Timeline.virtual(START);
  private final LocalRuntime runtime;

  /**
   * Prepares a replay.
   *
   * @param podSetUp how long the node takes to set up a pod; 1 to 9 s in the recordings
   */
  Replay(Trace trace, Duration podSetUp) {
    this.trace = trace;
    runtime =
        RecordedImages.bind(LocalRuntime.builder(), trace)
            .timeline(timeline)
            .podSetUp(podSetUp)
            .build();
  }

  List<Divergence> run() {
    try (runtime) {
      JobRun run = runtime.submit(trace.job());
      Recorder recorder = new Recorder(run);
      for (Trace.Action action : trace.actions()) {
        timeline.advanceTo(START.plus(action.at()));
        perform(action, run);
      }
      finish();
      return new Comparison(trace).divergences(recorder.observed(), recorder.podsCreatedAt(START));
    }
  }

  private void finish() {
    if (trace.isFinished()) {
      timeline.runUntilIdle(LONG_ENOUGH);
    } else {
      timeline.advanceTo(START.plus(trace.watched()));
    }
  }

  private static void perform(Trace.Action action, JobRun run) {
    switch (action.kind()) {
      case "patch" -> run.update(patched(run.job(), action));
      case "deletepod" -> run.deletePod(firstPod(run));
      case "evict" -> run.evict(firstPod(run));
      case "delete" -> run.delete(Propagation.BACKGROUND);
      default ->
          throw new IllegalArgumentException(
              "action \""
                  + action.kind()
                  + "\": only patch, deletepod, evict and delete are known");
    }
  }

  private static Job patched(Job job, Trace.Action action) {
    return (Job) Resource.of(Data.patched(job.toDocument(), action.patch()));
  }

  private static String firstPod(JobRun run) {
    return run.pods().stream()
        .map(Pod::name)
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("the Job has no pod to delete"));
  }
}
