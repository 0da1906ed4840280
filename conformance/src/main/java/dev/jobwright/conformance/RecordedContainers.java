package dev.jobwright.conformance;

import dev.jobwright.local.ContainerRuntime;
import dev.jobwright.local.ContainerStart;
import dev.jobwright.local.Ending;
import dev.jobwright.local.RunningContainer;
import dev.jobwright.local.Script;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the containers of a recorded Job: scripted ones by its outcomes, others by their command.
 */
final class RecordedContainers implements ContainerRuntime {
  private static final String SCRIPTED = "<scripted>";

  /**
   * How long, and with which exit code, the recorder's shell went on after it had sent itself a
   * signal: it was the first process of its container, which the kernel spares its own signals.
   */
  private static final double AFTER_SIGNAL = 5;

  private static final int EXIT_AFTER_SIGNAL = 2;

  private final Script script;

  RecordedContainers(Trace trace) {
    script = script(trace.outcomes());
  }

  @Override
  public RunningContainer start(ContainerStart start) {
    return start.command().contains(SCRIPTED) ? script.start(start) : ShellRun.start(start);
  }

  @Override
  public boolean holdsTime() {
    return false;
  }

  private static Script script(Map<String, @Nullable Object> outcomes) {
    Ending[] others = endings(outcomes.get("*"));
    Script script = Script.of(others);
    for (Map.Entry<String, @Nullable Object> entry : outcomes.entrySet()) {
      if (!entry.getKey().equals("*")) {
        script = script.forIndex(Integer.parseInt(entry.getKey()), endings(entry.getValue()));
      }
    }
    return script;
  }

  private static Ending[] endings(@Nullable Object list) {
    List<Ending> endings =
        Data.list(list).stream().map(Data::map).map(RecordedContainers::ending).toList();
    return endings.isEmpty() ? new Ending[] {Ending.exit(0)} : endings.toArray(Ending[]::new);
  }

  private static Ending ending(Map<String, @Nullable Object> outcome) {
    double seconds = Data.number(outcome.get("seconds"));
    return outcome.get("signal") == null
        ? Ending.exit((int) Data.number(outcome.get("exit"))).after(Data.seconds(seconds))
        : Ending.exit(EXIT_AFTER_SIGNAL).after(Data.seconds(seconds + AFTER_SIGNAL));
  }
}
