package dev.jobwright.conformance;

import dev.jobwright.local.ContainerRuntime;
import dev.jobwright.local.ContainerStart;
import dev.jobwright.local.Ending;
import dev.jobwright.local.RunningContainer;
import dev.jobwright.local.Script;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the containers of a recorded Job: scripted ones by its outcomes, others by their command.
 *
 * <p>Runs are counted as the recorder's shell did: all scripted runs of an index, or of a Job that
 * is not Indexed, share one counter, whatever container or pod they are of.
 */
final class RecordedContainers implements ContainerRuntime {
  private static final String SCRIPTED = "<scripted>";
  private static final String OTHERS = "*";

  /**
   * How long, and with which exit code, the recorder's shell went on after it had sent itself a
   * signal: it was the first process of its container, which the kernel spares its own signals.
   */
  private static final double AFTER_SIGNAL = 5;

  private static final int EXIT_AFTER_SIGNAL = 2;

  private final Map<String, @Nullable Object> outcomes;
  private final ShellRuns shells;
  private final Map<String, Integer> runs = new HashMap<>();

  RecordedContainers(Trace trace) {
    outcomes = trace.outcomes();
    shells = new ShellRuns(trace.job().spec().template().spec());
  }

  @Override
  public RunningContainer start(ContainerStart start) {
    return start.command().contains(SCRIPTED)
        ? Script.of(nextEnding(start)).start(start)
        : shells.start(start, Instant.MIN);
  }

  @Override
  public boolean holdsTime() {
    return false;
  }

  @Override
  public void close() {
    shells.close();
  }

  /** Returns how the run ends that begins now; the last ending of a list is for all after it. */
  private Ending nextEnding(ContainerStart start) {
    String index = start.isIndexed() ? Integer.toString(start.index()) : OTHERS;
    int run = runs.merge(index, 1, Integer::sum);
    List<@Nullable Object> endings =
        Data.list(outcomes.get(outcomes.containsKey(index) ? index : OTHERS));
    return endings.isEmpty()
        ? Ending.exit(0)
        : ending(Data.map(endings.get(Math.min(run, endings.size()) - 1)));
  }

  private static Ending ending(Map<String, @Nullable Object> outcome) {
    double seconds = Data.number(outcome.get("seconds"));
    return outcome.get("signal") == null
        ? Ending.exit((int) Data.number(outcome.get("exit"))).after(Data.seconds(seconds))
        : Ending.exit(EXIT_AFTER_SIGNAL).after(Data.seconds(seconds + AFTER_SIGNAL));
  }
}
