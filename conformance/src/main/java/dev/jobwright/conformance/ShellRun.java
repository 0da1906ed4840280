package dev.jobwright.conformance;

import dev.jobwright.local.ContainerStart;
import dev.jobwright.local.RunningContainer;
import dev.jobwright.time.Timeline.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A container that runs its command as given, in virtual time. */
final class ShellRun implements RunningContainer {
  private static final Set<String> SHELLS = Set.of("sh", "/bin/sh", "ash", "/bin/ash");
  private static final Set<String> PROGRAMS =
      Set.of("sleep", "/bin/sleep", "true", "/bin/true", "false", "/bin/false", "echo", "date");
  private static final int KILLED = 137;
  private static final int NOT_STARTED = 128;

  private final ContainerStart start;
  private final Shell shell;
  private final Instant earliestEnd;
  private @Nullable Wake wake;
  private boolean ended;

  private ShellRun(ContainerStart start, Shell shell, Instant earliestEnd) {
    this.start = start;
    this.shell = shell;
    this.earliestEnd = earliestEnd;
  }

  static RunningContainer start(ContainerStart start) {
    return start(start, Instant.MIN);
  }

  /** Starts a container that, left alone, does not end before a moment. */
  static RunningContainer start(ContainerStart start, Instant earliestEnd) {
    List<String> command = new ArrayList<>(start.command());
    command.addAll(start.args());
    List<ShellCommand> script = script(command);
    ShellRun run = new ShellRun(start, new Shell(script, start.env()), earliestEnd);
    if (script.isEmpty()) {
      run.ended = true;
      start.exited(NOT_STARTED, "StartError", "exec: " + command + ": no such file or directory");
    } else {
      start.started();
      run.goOn();
    }
    return run;
  }

  /** Returns what to run; nothing when there is no such program. */
  private static List<ShellCommand> script(List<String> command) {
    if (command.isEmpty()) {
      return ShellParser.parse("exit 0");
    }
    if (SHELLS.contains(command.get(0))) {
      boolean given = command.size() > 2 && command.get(1).equals("-c");
      return ShellParser.parse(given ? command.get(2) : "exit 0");
    }
    return PROGRAMS.contains(command.get(0))
        ? ShellParser.parse("exec " + String.join(" ", command))
        : List.of();
  }

  private void goOn() {
    double seconds = shell.run();
    Integer exitCode = shell.exitCode();
    if (exitCode != null && !start.timeline().instant().isBefore(earliestEnd)) {
      end(exitCode);
    } else if (exitCode != null) {
      wake = start.timeline().wakeAt(earliestEnd, () -> end(exitCode));
    } else {
      Duration pause = Duration.ofMillis(Math.round(seconds * 1000));
      wake = start.timeline().wakeAfter(pause, this::goOn);
    }
  }

  @Override
  public void terminate() {
    if (!ended && shell.terminate()) {
      stopWaiting();
      goOn();
    }
  }

  @Override
  public void kill() {
    stopWaiting();
    end(KILLED);
  }

  private void stopWaiting() {
    if (wake != null) {
      wake.cancel();
    }
  }

  private void end(int exitCode) {
    if (!ended) {
      ended = true;
      start.exited(exitCode);
    }
  }
}
