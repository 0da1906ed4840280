package dev.jobwright.conformance.shell;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A process of a container. It has a thread of its own, which only runs while the machine waits for
 * it: so what happens follows from the script and the time alone.
 */
final class UnixProcess {
  static final long NEVER = Long.MAX_VALUE;

  /** So many commands in no time make a loop that runs until it is killed. */
  private static final int BUSY = 100_000;

  private final Machine machine;
  private final int pid;
  private final Signals signals = new Signals();
  private final Semaphore toProcess = new Semaphore(0);
  private final Semaphore toMachine = new Semaphore(0);
  private final Thread thread;
  private boolean begun;
  private boolean killed;
  private @Nullable Integer exit;
  private @Nullable RuntimeException failure;
  private final @Nullable UnixProcess parent;
  private long wakeAt;
  private BooleanSupplier ready = () -> true;
  private int commands;

  UnixProcess(
      Machine machine,
      int pid,
      @Nullable UnixProcess parent,
      Function<UnixProcess, IntSupplier> body) {
    this.machine = machine;
    this.pid = pid;
    this.parent = parent;
    thread = new Thread(() -> run(body.apply(this)), "replay-" + machine.name() + "-" + pid);
    thread.setDaemon(true);
  }

  private void run(IntSupplier body) {
    toProcess.acquireUninterruptibly();
    try {
      exit = killed ? exit : (Integer) body.getAsInt();
    } catch (Killed e) {
      // the one who has killed it has said how it ends
    } catch (RuntimeException e) {
      failure = e;
      exit = 2;
    } catch (Error e) {
      failure = new IllegalStateException("a script cannot be replayed: " + e, e);
      exit = 2;
    } finally {
      toMachine.release();
    }
  }

  Machine machine() {
    return machine;
  }

  int pid() {
    return pid;
  }

  boolean isChildOf(UnixProcess other) {
    return parent == other;
  }

  Signals signals() {
    return signals;
  }

  boolean hasEnded() {
    return exit != null;
  }

  int exitCode() {
    return exit == null ? 0 : exit;
  }

  /** Returns whether it can go on at a time. */
  boolean isReady(long now) {
    return !hasEnded() && (now >= wakeAt || ready.getAsBoolean());
  }

  /** Returns when it goes on by itself. */
  long wakeAt() {
    return hasEnded() ? NEVER : wakeAt;
  }

  /** Lets it go on until it has to wait. Called by the machine. */
  void goOn() {
    if (!begun) {
      begun = true;
      thread.start();
    }
    commands = 0;
    toProcess.release();
    toMachine.acquireUninterruptibly();
    if (failure != null) {
      throw failure;
    }
  }

  /** Ends it where it is. Called by the machine. */
  void end(int code) {
    if (hasEnded()) {
      return;
    }
    exit = code;
    killed = true;
    if (Thread.currentThread() == thread) {
      throw new Killed();
    }
    if (begun) {
      toProcess.release();
      toMachine.acquireUninterruptibly();
    }
  }

  /** Takes in a signal; the first process of a container does not mind those it has no trap for. */
  void signal(int number) {
    String answer = signals.answer(number);
    if (answer != null && !answer.isEmpty()) {
      signals.got(number);
    } else if (answer == null && pid != Machine.FIRST) {
      machine.kill(this, 128 + number);
    }
  }

  /** Waits until a time. Called by the process itself. */
  void sleepUntil(long time) {
    await(time, () -> false);
  }

  /** Waits until something is so, or until there is a signal to answer. */
  void awaitOrSignal(BooleanSupplier condition) {
    await(NEVER, () -> condition.getAsBoolean() || signals.isPending());
  }

  /** Waits until something is so, at the latest until a time. */
  void awaitUntil(long time, BooleanSupplier condition) {
    await(time, condition);
  }

  /** Counts a command; one that comes after very many waits for a signal. */
  void countCommand() {
    if (++commands > BUSY) {
      await(NEVER, signals::isPending);
    }
  }

  private void await(long time, BooleanSupplier condition) {
    wakeAt = time;
    ready = condition;
    toMachine.release();
    toProcess.acquireUninterruptibly();
    if (killed) {
      throw new Killed();
    }
  }

  /** Ends a process where it is. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    private Killed() {
      super("killed", null, false, false);
    }
  }
}
