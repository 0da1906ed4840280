package dev.jobwright.local;

import org.jspecify.annotations.Nullable;

/** What a thread of the pool is at: one run after the other, as long as there is one for it. */
final class Desk {
  private static final ThreadLocal<@Nullable Desk> DESK = new ThreadLocal<>();

  private final TaskPool pool;
  private @Nullable TaskRun run;

  Desk(TaskPool pool) {
    this.pool = pool;
  }

  /** Returns the run whose task the calling thread is at; {@code null} for other threads. */
  static @Nullable TaskRun currentRun() {
    Desk desk = DESK.get();
    return desk == null ? null : desk.run;
  }

  /** Works on the calling thread. */
  void work(TaskRun first) {
    DESK.set(this);
    try {
      TaskRun next = first;
      while (next != null) {
        next = next.begin() ? workOn(next) : null;
      }
    } finally {
      DESK.remove();
    }
  }

  /** Works on a run and those behind it in a relay; returns the one to begin then, if any. */
  private @Nullable TaskRun workOn(TaskRun first) {
    first.start().started();
    TaskRun present = first;
    while (true) {
      int code = runTask(present);
      boolean free = code == 0 && pool.isIdle();
      TaskRun next = free ? present.nextUnheard() : null;
      if (next == null) {
        present.start();
        if (!present.end()) {
          pool.takeBack(Thread.currentThread());
          return null;
        }
        next = free ? present.nextInRelay() : null;
        if (next == null) {
          return present.report(code);
        }
      }
      present = next;
    }
  }

  private int runTask(TaskRun present) {
    run = present;
    int code = present.runTask();
    run = null;
    return code;
  }
}
