package dev.jobwright.conformance;

import dev.jobwright.local.ContainerStart;
import dev.jobwright.local.RunningContainer;
import dev.jobwright.model.PodSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The containers of a replay that run a script, and what they share. */
final class ShellRuns implements AutoCloseable {
  private final Volumes volumes;
  private final List<ShellRun> runs = new ArrayList<>();

  ShellRuns(PodSpec pod) {
    volumes = new Volumes(pod);
  }

  RunningContainer start(ContainerStart start, Instant earliestEnd) {
    return ShellRun.start(start, volumes.of(start), earliestEnd, runs::add);
  }

  /** Ends what still runs, and its threads. */
  @Override
  public void close() {
    runs.forEach(ShellRun::abandon);
    runs.clear();
  }
}
