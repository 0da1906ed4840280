package dev.jobwright.local;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a task in a container, on a thread of the pool. */
final class TaskRun extends TaskView implements Runnable, RunningContainer {
  private static final Logger log = LoggerFactory.getLogger(TaskRun.class);
  private static final int TERMINATED = 143;
  private static final int KILLED = 137;

  private final Task task;
  private final TaskPool pool;
  private final @Nullable Leg leg;
  private final int position;
  private final int room;
  private volatile @Nullable ContainerStart container;
  private Stage stage = Stage.QUEUED;
  private @Nullable Thread thread;
  private volatile boolean stopping;

  TaskRun(Task task, ContainerStart start, TaskPool pool) {
    this.task = task;
    this.pool = pool;
    container = start;
    leg = null;
    position = 0;
    room = 0;
  }

  private TaskRun(TaskRun last, Leg leg, int position, int room) {
    this.leg = leg;
    this.position = position;
    this.room = room;
    task = last.task;
    pool = last.pool;
    thread = Thread.currentThread();
    stage = Stage.RUNNING;
  }

  /** Creates the run that follows on the same thread: it runs as soon as this one has ended. */
  TaskRun next(Leg ofLeg, int atPosition, int roomBehind) {
    return new TaskRun(this, ofLeg, atPosition, roomBehind);
  }

  /** Returns the leg that it is in. */
  Leg leg() {
    return Objects.requireNonNull(leg);
  }

  /** Returns its number in its leg, from 1. */
  int position() {
    return position;
  }

  /** Returns how many runs may follow in its leg before there is to be asked for room. */
  int room() {
    return room;
  }

  /** Returns what it sees of its container; {@code null} while the loop has not heard of it. */
  @Nullable ContainerStart container() {
    return container;
  }

  /** Notes the container that the loop has for it; the run is held. */
  void found(ContainerStart itsContainer) {
    container = itsContainer;
    pool.began(this);
  }

  @Override
  ContainerStart start() {
    ContainerStart known = container;
    if (known == null) {
      known = leg().find(this);
      container = known;
    }
    return known;
  }

  /** Returns whether its task runs on a thread of that pool. */
  boolean isOf(TaskPool other) {
    return pool == other;
  }

  @Override
  public void run() {
    new Desk(pool).work(this);
  }

  /** Goes on in its leg, if the loop has not heard of this run. */
  @Nullable TaskRun nextUnheard() {
    Thread.interrupted();
    return leg == null || container != null ? null : leg.next(this);
  }

  /** Begins a leg behind this run, which has ended, if that may be. */
  @Nullable TaskRun nextInRelay() {
    return container instanceof ContainerRun known ? known.relay().begin(this, known) : null;
  }

  /** Reports its end; returns the run that the thread is to go on with, if any. */
  @Nullable TaskRun report(int code) {
    ContainerStart start = start();
    return pool.report(
        () -> {
          start.exited(code);
          pool.time().ended(this);
        });
  }

  /** Begins, unless it was called off. */
  synchronized boolean begin() {
    if (stage != Stage.QUEUED) {
      return false;
    }
    stage = Stage.RUNNING;
    thread = Thread.currentThread();
    pool.began(this);
    pool.time().began();
    return true;
  }

  /** Ends; returns whether the exit is still to be reported. */
  synchronized boolean end() {
    boolean report = stage == Stage.RUNNING;
    pool.ended(this);
    stage = Stage.ENDED;
    thread = null;
    Thread.interrupted();
    return report;
  }

  /** Runs the task; returns the exit code of the container. */
  int runTask() {
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
      pool.time().interrupt(this);
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
    start().exited(KILLED);
    pool.time().ended(this);
  }

  @Override
  public boolean isStopping() {
    return stopping;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    pool.time().sleep(duration, this);
  }

  /** Lets time pass until something has happened, at most for a while. */
  void sleepUntil(CompletableFuture<?> event, Duration atMost) throws InterruptedException {
    pool.time().sleepUntil(event, atMost, this);
  }

  private enum Stage {
    QUEUED,
    RUNNING,
    GIVEN_UP,
    ENDED
  }
}
