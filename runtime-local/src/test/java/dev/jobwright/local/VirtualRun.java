package dev.jobwright.local;

import dev.jobwright.model.Job;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A local runtime in virtual time. */
final class VirtualRun implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  final VirtualTimeline timeline = Timeline.virtual(START);
  final LocalRuntime runtime;

  VirtualRun(UnaryOperator<LocalRuntimeBuilder> settings) {
    runtime = settings.apply(LocalRuntime.builder().timeline(timeline)).build();
  }

  static VirtualRun scripted(Script script) {
    return new VirtualRun(builder -> builder.script(Specs.IMAGE, script));
  }

  JobRun submit(Job job) {
    return runtime.submit(job);
  }

  void advance(Duration duration) {
    timeline.advance(duration);
  }

  @Override
  public void close() {
    runtime.close();
  }
}
