package dev.jobwright.conformance;

import dev.jobwright.local.ContainerRuntime;
import dev.jobwright.local.ContainerStart;
import dev.jobwright.local.LocalRuntime;
import dev.jobwright.local.RunningContainer;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Runs a recorded CronJob on the local runtime in virtual time, at the very minute of the recording
 * so that names are the same, and compares what comes of it. How long pods took is given.
 */
final class CronReplay {
  private static final Duration TICK = Duration.ofMillis(100);

  /** How long the Job controller takes to notice that a pod has ended. */
  private static final Duration NOTICED = Duration.ofSeconds(1);

  private final CronTrace trace;
  private final Instant minute;
  private final VirtualTimeline timeline;
  private final LocalRuntime runtime;

  CronReplay(CronTrace trace) {
    this.trace = trace;
    minute = trace.minute();
    timeline = Timeline.virtual(minute.plus(CronTrace.CREATED));
    runtime =
        RecordedNode.bind(LocalRuntime.builder(), trace.cronJob(), new RecordedPods())
            .timeline(timeline)
            .podEventDelay(NOTICED)
            .build();
  }

  List<Divergence> run() {
    try (runtime) {
      CronRun run = runtime.schedule(trace.cronJob());
      CronWatch watch = new CronWatch(run, minute);
      Queue<CronTraceAction> actions = new ArrayDeque<>(trace.actions());
      Duration end = trace.end();
      for (Duration at = CronTrace.CREATED; at.compareTo(end) <= 0; at = at.plus(TICK)) {
        timeline.advanceTo(minute.plus(at));
        performUntil(at, actions, run);
        watch.look(at);
      }
      return new CronComparison(trace).divergences(watch);
    }
  }

  private static void performUntil(Duration at, Queue<CronTraceAction> actions, CronRun run) {
    CronTraceAction next = actions.peek();
    while (next != null && next.at().compareTo(at) <= 0) {
      actions.remove();
      next.performOn(run);
      next = actions.peek();
    }
  }

  /** Pods that do what their command says and end when those on the cluster did. */
  private final class RecordedPods implements ContainerRuntime {
    private final ShellRuns shells =
        new ShellRuns(trace.cronJob().spec().jobTemplate().spec().template().spec());

    @Override
    public RunningContainer start(ContainerStart start) {
      Instant earliest = trace.podEndsNotBefore(start.jobName());
      boolean fixed = !earliest.equals(Instant.MIN) && !earliest.equals(Instant.MAX);
      return shells.start(start, fixed ? earliest.minus(NOTICED) : earliest);
    }

    @Override
    public boolean holdsTime() {
      return false;
    }

    @Override
    public void close() {
      shells.close();
    }
  }
}
