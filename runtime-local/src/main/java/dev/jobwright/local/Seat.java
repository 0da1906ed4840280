package dev.jobwright.local;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A thread that has reported an exit and waits a moment for the container that follows: to put it
 * to sleep and wake another one would cost more than many a task.
 */
final class Seat {
  private static final int PATIENCE = 2_000;
  private static final int POLITENESS = 64;

  private final AtomicReference<@Nullable Answer> answer = new AtomicReference<>();

  /** Gives the thread a run to go on with; returns whether it still waits. */
  boolean take(TaskRun run) {
    return answer.compareAndSet(null, new Answer(run));
  }

  /** Lets the thread go; returns whether it still waited. */
  boolean dismiss() {
    return answer.compareAndSet(null, Answer.NONE);
  }

  /** Waits; returns the run to go on with, if any. */
  @SuppressWarnings("ThreadPriorityCheck") // there may be more such threads than processors
  @Nullable TaskRun await() {
    for (int i = 1; answer.get() == null && i < PATIENCE; i++) {
      if (i % POLITENESS == 0) {
        Thread.yield();
      } else {
        Thread.onSpinWait();
      }
    }
    dismiss();
    Answer given = answer.get();
    return given == null ? null : given.run;
  }

  private record Answer(@Nullable TaskRun run) {
    private static final Answer NONE = new Answer(null);
  }
}
