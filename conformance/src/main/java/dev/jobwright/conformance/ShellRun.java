package dev.jobwright.conformance;

import dev.jobwright.conformance.shell.FileTree;
import dev.jobwright.conformance.shell.Machine;
import dev.jobwright.local.ContainerStart;
import dev.jobwright.local.RunningContainer;
import dev.jobwright.model.Lifecycle;
import dev.jobwright.time.Timeline.Wake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A container that runs its command as given, in virtual time. */
final class ShellRun implements RunningContainer {
  /** What the image runs when nobody says what: a shell that has nothing to read. */
  private static final List<String> IMAGE_COMMAND = List.of("sh");

  private static final String SIGTERM = "SIGTERM";
  private static final int KILLED = 137;
  private static final int NOT_STARTED = 128;

  private final ContainerStart start;
  private final Machine machine;
  private final Instant earliestEnd;
  private @Nullable Wake wake;
  private boolean ended;

  private ShellRun(ContainerStart start, Machine machine, Instant earliestEnd) {
    this.start = start;
    this.machine = machine;
    this.earliestEnd = earliestEnd;
  }

  /** Starts a container that, left alone, does not end before a moment; notes it if it runs. */
  static RunningContainer start(
      ContainerStart start, FileTree files, Instant earliestEnd, Consumer<ShellRun> running) {
    List<String> command = new ArrayList<>(start.command());
    command.addAll(start.args());
    Machine machine =
        Machine.of(
            start.podName() + "/" + start.containerName(),
            command.isEmpty() ? IMAGE_COMMAND : command,
            start.env(),
            files,
            text -> log(start, text));
    if (machine == null) {
      start.exited(NOT_STARTED, "StartError", "exec: " + command + ": no such file or directory");
      return new Nothing();
    }
    ShellRun run = new ShellRun(start, machine, earliestEnd);
    running.accept(run);
    start.started();
    run.goOn();
    return run;
  }

  private static void log(ContainerStart start, String text) {
    try {
      start.log().write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void goOn() {
    long next = machine.goOn(start.timeline().millis());
    if (!machine.hasEnded()) {
      wake = next == Machine.NEVER ? null : wakeAt(Instant.ofEpochMilli(next), this::goOn);
    } else if (start.timeline().instant().isBefore(earliestEnd)) {
      wake = wakeAt(earliestEnd, () -> end(machine.exitCode()));
    } else {
      end(machine.exitCode());
    }
  }

  private Wake wakeAt(Instant time, Runnable action) {
    return start.timeline().wakeAt(time, action);
  }

  @Override
  public void terminate() {
    if (!ended && !machine.hasEnded()) {
      machine.signal(stopSignal());
      stopWaiting();
      goOn();
    }
  }

  private String stopSignal() {
    Lifecycle lifecycle = start.spec().lifecycle();
    String named = lifecycle == null ? null : lifecycle.stopSignal();
    return named == null ? SIGTERM : named;
  }

  @Override
  public void kill() {
    stopWaiting();
    machine.end();
    end(KILLED);
  }

  /** Ends the processes without a word, as the runtime is closed. */
  void abandon() {
    stopWaiting();
    ended = true;
    machine.end();
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

  /** A container that could not be started. */
  private static final class Nothing implements RunningContainer {
    @Override
    public void terminate() {}

    @Override
    public void kill() {}
  }
}
