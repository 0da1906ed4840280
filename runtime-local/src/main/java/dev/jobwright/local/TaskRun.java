package dev.jobwright.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a task in a container, on a thread of the pool. */
final class TaskRun implements Runnable, RunningContainer, TaskContext {
  private static final Logger log = LoggerFactory.getLogger(TaskRun.class);
  private static final int TERMINATED = 143;
  private static final int KILLED = 137;
  private static final ThreadLocal<@Nullable Desk> DESK = new ThreadLocal<>();

  private final Task task;
  private final ContainerStart start;
  private final TaskPool pool;
  private final BodyTime.Sleep sleep = new BodyTime.Sleep();
  private @Nullable PrintStream out;
  private Stage stage = Stage.QUEUED;
  private @Nullable Thread thread;
  private volatile boolean stopping;

  TaskRun(Task task, ContainerStart start, TaskPool pool) {
    this.task = task;
    this.start = start;
    this.pool = pool;
  }

  /** Returns the run whose task the calling thread is at; {@code null} for other threads. */
  static @Nullable TaskRun current() {
    Desk desk = DESK.get();
    return desk == null ? null : desk.run;
  }

  /** Returns whether its task runs on a thread of that pool. */
  boolean isOf(TaskPool other) {
    return pool == other;
  }

  @Override
  public void run() {
    Desk desk = new Desk();
    DESK.set(desk);
    try {
      TaskRun run = this;
      while (run != null) {
        run = run.runToItsEnd(desk);
      }
    } finally {
      DESK.remove();
    }
  }

  /** Returns the run that the thread is to go on with, if any. */
  private @Nullable TaskRun runToItsEnd(Desk desk) {
    if (!begin()) {
      return null;
    }
    start.started();
    desk.run = this;
    int code = runTask();
    desk.run = null;
    if (!end()) {
      pool.takeBack(Thread.currentThread());
      return null;
    }
    TaskRun next = pool.report(() -> start.exited(code));
    pool.time().ended(sleep);
    return next;
  }

  private synchronized boolean begin() {
    if (stage != Stage.QUEUED) {
      return false;
    }
    stage = Stage.RUNNING;
    thread = Thread.currentThread();
    pool.began(this);
    pool.time().began();
    return true;
  }

  /** Returns whether the exit is still to be reported. */
  private synchronized boolean end() {
    boolean report = stage == Stage.RUNNING;
    pool.ended(this);
    stage = Stage.ENDED;
    thread = null;
    Thread.interrupted();
    return report;
  }

  private int runTask() {
    try {
      task.run(this);
      return 0;
    } catch (ExitException e) {
      return e.code();
    } catch (InterruptedException e) {
      if (stopping) {
        return TERMINATED;
      }
      return fail(e);
    } catch (Throwable e) {
      return fail(e);
    }
  }

  /** Whatever a task throws ends its container only; the stack trace is for its log. */
  private int fail(Throwable failure) {
    try {
      failure.printStackTrace(out());
    } catch (Throwable e) {
      out().println(failure.getClass().getName() + ", which cannot be printed");
    }
    return 1;
  }

  /** Lets the task see that it is to stop; its thread is interrupted apart from this. */
  void markStopping() {
    stopping = true;
  }

  @Override
  public synchronized void terminate() {
    markStopping();
    if (thread != null) {
      pool.time().interrupt(sleep);
      thread.interrupt();
    }
  }

  @Override
  public void kill() {
    Thread stuck;
    boolean asked;
    synchronized (this) {
      if (stage == Stage.QUEUED) {
        stage = Stage.ENDED;
        pool.callOff(this);
        return;
      }
      if (stage != Stage.RUNNING) {
        return;
      }
      stage = Stage.GIVEN_UP;
      stuck = Objects.requireNonNull(thread);
      asked = stopping;
      terminate();
    }
    String name = podName() + "/" + containerName();
    if (asked) {
      log.warn("Container {} does not end: thread {} is given up", name, stuck.getName());
    }
    pool.giveUp(stuck, name);
    start.exited(KILLED);
    pool.time().ended(sleep);
  }

  @Override
  public String jobName() {
    return start.jobName();
  }

  @Override
  public String podName() {
    return start.podName();
  }

  @Override
  public String containerName() {
    return start.containerName();
  }

  @Override
  public boolean isIndexed() {
    return start.isIndexed();
  }

  @Override
  public int index() {
    return start.index();
  }

  @Override
  public int attempt() {
    return start.attempt();
  }

  @Override
  public Map<String, String> env() {
    return start.env();
  }

  @Override
  public List<String> command() {
    return start.command();
  }

  @Override
  public List<String> args() {
    return start.args();
  }

  @Override
  public synchronized PrintStream out() {
    if (out == null) {
      out = new PrintStream(start.log(), true, StandardCharsets.UTF_8);
    }
    return out;
  }

  @Override
  public boolean isStopping() {
    return stopping;
  }

  @Override
  public Instant now() {
    return start.timeline().instant();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    pool.time().sleep(duration, sleep);
  }

  /** Lets time pass until something has happened, at most for a while. */
  void sleepUntil(CompletableFuture<?> event, Duration atMost) throws InterruptedException {
    pool.time().sleepUntil(event, atMost, sleep);
  }

  /** What a thread of the pool is at. */
  private static final class Desk {
    private @Nullable TaskRun run;
  }

  private enum Stage {
    QUEUED,
    RUNNING,
    GIVEN_UP,
    ENDED
  }
}
