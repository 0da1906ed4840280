package dev.jobwright.conformance;

import dev.jobwright.local.LocalRuntime;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.Propagation;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import dev.jobwright.validation.ValidationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Runs a recorded Job on the local runtime in virtual time and compares what comes of it. */
final class Replay {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LONG_ENOUGH = Duration.ofDays(2);

  /**
   * How long the node takes to set up a pod, in seconds: on the cluster it was 1 to 9, mostly 2.
   * How a Job goes may depend on it, and a recording does not tell it.
   */
  private static final int USUAL_SET_UP = 2;

  private static final List<Integer> OTHER_SET_UPS = List.of(1, 3, 4, 5, 7, 9);

  /** How long the Job controller gathers changes of pods. */
  private static final Duration GATHERED = Duration.ofSeconds(1);

  private final Trace trace;
  private final VirtualTimeline timeline = Timeline.virtual(START);
  private final LocalRuntime runtime;

  /**
   * Prepares a replay.
   *
   * @param podSetUp how long the node takes to set up a pod
   */
  Replay(Trace trace, Duration podSetUp) {
    this.trace = trace;
    runtime =
        RecordedNode.prepare(LocalRuntime.builder(), trace)
            .timeline(timeline)
            .podSetUp(podSetUp)
            .podEventDelay(GATHERED)
            .build();
  }

  /**
   * Replays a recording on nodes as fast as those it may have been made on.
   *
   * @return whether it goes the recorded way on one of them, and which if that is not the most
   *     common one; otherwise where it goes another way on that
   */
  static Finding finding(Trace trace) {
    List<Divergence> usual = run(trace, USUAL_SET_UP);
    if (usual.isEmpty()) {
      return Finding.of(usual);
    }
    for (int seconds : OTHER_SET_UPS) {
      if (run(trace, seconds).isEmpty()) {
        return new Finding(
            List.of(),
            "when a pod takes %d s to set up, not %d s".formatted(seconds, USUAL_SET_UP));
      }
    }
    return Finding.of(usual);
  }

  private static List<Divergence> run(Trace trace, int setUpSeconds) {
    return new Replay(trace, Duration.ofSeconds(setUpSeconds)).run();
  }

  List<Divergence> run() {
    try (runtime) {
      JobRun run = runtime.submit(trace.job());
      Recorder recorder = new Recorder(run);
      for (Trace.Action action : trace.actions()) {
        timeline.advanceTo(START.plus(action.at()));
        request(action, run);
      }
      finish();
      return new Comparison(trace).divergences(recorder.observed(), recorder.podsCreatedAt(START));
    }
  }

  private void finish() {
    if (trace.isFinished()) {
      timeline.runUntilIdle(LONG_ENOUGH);
    } else {
      Instant end = START.plus(trace.watched());
      timeline.advanceTo(end.isAfter(timeline.instant()) ? end : timeline.instant());
    }
  }

  private static void request(Trace.Action action, JobRun run) {
    try {
      perform(action, run);
    } catch (ValidationException | IllegalStateException refused) {
      // as on the cluster: what the API server refuses changes nothing
    }
  }

  private static void perform(Trace.Action action, JobRun run) {
    switch (action.kind()) {
      case "patch" -> run.update(patched(run.job(), action));
      case "deletepod" -> firstPod(run).ifPresent(run::deletePod);
      case "evict" -> firstPod(run).ifPresent(run::evict);
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

  private static Optional<String> firstPod(JobRun run) {
    return run.pods().stream().map(Pod::name).min(Comparator.naturalOrder());
  }
}
