package dev.jobwright.conformance.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The processes of a container, which take no time but what they wait. When the first one ends, all
 * do. Times are milliseconds of the epoch.
 */
public final class Machine {
  /** The number of the first process. */
  static final int FIRST = 1;

  /** Stands for a time that does not come by itself. */
  public static final long NEVER = UnixProcess.NEVER;

  private final String name;
  private final Map<String, String> environment;
  private final FileTree files;
  private final Consumer<String> log;
  private final List<UnixProcess> processes = new ArrayList<>();
  private int lastPid = FIRST;
  private long now;

  private Machine(
      String name, Map<String, String> environment, FileTree files, Consumer<String> log) {
    this.name = name;
    this.environment = environment;
    this.files = files;
    this.log = log;
  }

  /**
   * Prepares a container's processes; nothing runs before {@link #goOn}.
   *
   * @param name the name of the container, for threads
   * @param command the command and its arguments
   * @param environment the variables it sees
   * @param files its files
   * @param log takes what it writes
   * @return the machine; {@code null} when there is no such program
   */
  public static @Nullable Machine of(
      String name,
      List<String> command,
      Map<String, String> environment,
      FileTree files,
      Consumer<String> log) {
    String program = Applets.baseName(command.get(0));
    if (!Shell.isShell(program) && !Applets.has(program)) {
      return null;
    }
    Machine machine = new Machine(name, environment, files, log);
    machine.processes.add(
        new UnixProcess(machine, FIRST, null, self -> () -> machine.begin(self, command)));
    return machine;
  }

  private int begin(UnixProcess first, List<String> command) {
    Streams streams = new Streams(new Streams.Input(""), log, log);
    Shell shell = new Shell(first, new LinkedHashMap<>(environment));
    return shell.begin(command, streams);
  }

  private UnixProcess first() {
    return processes.get(0);
  }

  String name() {
    return name;
  }

  FileTree files() {
    return files;
  }

  long now() {
    return now;
  }

  /** Starts another process. */
  UnixProcess fork(UnixProcess parent, Function<UnixProcess, IntSupplier> body) {
    UnixProcess child = new UnixProcess(this, ++lastPid, parent, body);
    processes.add(child);
    return child;
  }

  /** Returns the processes that one has started. */
  List<UnixProcess> children(UnixProcess parent) {
    return processes.stream().filter(other -> other.isChildOf(parent)).toList();
  }

  @Nullable UnixProcess find(int pid) {
    return processes.stream().filter(process -> process.pid() == pid).findFirst().orElse(null);
  }

  /** Ends another process than the one that runs. */
  void kill(UnixProcess process, int code) {
    process.end(code);
  }

  /**
   * Lets all processes go on until they have to wait.
   *
   * @param time the present time
   * @return when to call this again, at the latest
   */
  public long goOn(long time) {
    now = time;
    boolean some = true;
    while (some && !hasEnded()) {
      some = false;
      for (UnixProcess process : List.copyOf(processes)) {
        if (!hasEnded() && process.isReady(now)) {
          goOn(process);
          some = true;
        }
      }
    }
    if (hasEnded()) {
      end();
      return NEVER;
    }
    return processes.stream().mapToLong(UnixProcess::wakeAt).min().orElse(NEVER);
  }

  private void goOn(UnixProcess process) {
    try {
      process.goOn();
    } catch (RuntimeException e) {
      end(); // what cannot be replayed leaves no thread behind
      throw e;
    }
  }

  /**
   * Tells whether the container has ended.
   *
   * @return whether its first process has
   */
  public boolean hasEnded() {
    return first().hasEnded();
  }

  /**
   * Returns the exit code.
   *
   * @return that of the first process
   */
  public int exitCode() {
    return first().exitCode();
  }

  /**
   * Sends a signal to the first process; {@link #goOn} is to follow.
   *
   * @param signal its name, such as {@code SIGTERM}
   */
  public void signal(String signal) {
    if (!hasEnded()) {
      first().signal(Signals.number(signal));
    }
  }

  /** Ends all processes, and their threads. */
  public void end() {
    processes.forEach(process -> process.end(128 + Signals.KILL));
  }
}
