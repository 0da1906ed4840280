package dev.jobwright.local;

import dev.jobwright.controller.ProbeKind;
import dev.jobwright.controller.ProbeResult;
import dev.jobwright.model.Lifecycle;
import dev.jobwright.model.LifecycleHandler;
import dev.jobwright.model.Probe;
import dev.jobwright.time.VirtualTimeline;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The probes and hooks of one run of a container. */
final class RunChecks {
  /** A hook after the start may take as long as its container runs. */
  private static final Duration WITHOUT_LIMIT = Duration.ofDays(20);

  private final ContainerRun run;
  private final PodsHost host;

  RunChecks(ContainerRun run, PodsHost host) {
    this.run = run;
    this.host = host;
  }

  /** Has a probe done, or reports that there is no way to. */
  void probe(ProbeKind kind) {
    perform(Check.of(probeOf(kind)), kind.name().toLowerCase(Locale.ROOT) + "Probe")
        .ifPresentOrElse(
            done -> done.thenAccept(failure -> probed(kind, resultOf(failure))),
            () -> probed(kind, ProbeResult.NOT_PROBED));
  }

  private Probe probeOf(ProbeKind kind) {
    return Objects.requireNonNull(
        switch (kind) {
          case STARTUP -> run.spec().startupProbe();
          case READINESS -> run.spec().readinessProbe();
          case LIVENESS -> run.spec().livenessProbe();
        });
  }

  private static ProbeResult resultOf(String failure) {
    return failure.isEmpty() ? ProbeResult.SUCCESS : ProbeResult.failure(failure);
  }

  private void probed(ProbeKind kind, ProbeResult result) {
    host.post(run, () -> host.probed(run, kind, result));
  }

  /** Has the hook after the start done. */
  void postStart() {
    LifecycleHandler hook = Objects.requireNonNull(lifecycle().postStart());
    perform(Check.of(hook, WITHOUT_LIMIT), "postStart")
        .ifPresentOrElse(
            done -> done.thenAccept(failure -> postStartEnded(!failure.isEmpty())),
            () -> postStartEnded(false));
  }

  private void postStartEnded(boolean failed) {
    host.post(run, () -> host.postStartEnded(run, failed));
  }

  /** Has the hook before the end done. */
  void preStop() {
    LifecycleHandler hook = Objects.requireNonNull(lifecycle().preStop());
    perform(Check.of(hook, run.timeToStop()), "preStop")
        .ifPresentOrElse(done -> done.thenAccept(this::preStopEnded), () -> preStopEnded(""));
  }

  private void preStopEnded(String failure) {
    @Nullable String told = failure.isEmpty() ? null : "PreStopHook failed: " + failure;
    host.post(run, () -> host.preStopEnded(run, told));
  }

  private Lifecycle lifecycle() {
    return Objects.requireNonNull(run.spec().lifecycle());
  }

  /** Virtual time stands still while a process runs: there is no later at which to look at one. */
  private Optional<CompletionStage<String>> perform(Check check, String field) {
    RunningContainer handle = run.handle();
    boolean standsStill = run.holdsTime() && run.timeline() instanceof VirtualTimeline;
    Optional<CompletionStage<String>> done =
        handle == null || standsStill
            ? Optional.empty()
            : check.perform(handle, run, host.connections());
    if (done.isEmpty()) {
      host.tellNotPlayed(run.containerName(), field);
    }
    return done;
  }
}
