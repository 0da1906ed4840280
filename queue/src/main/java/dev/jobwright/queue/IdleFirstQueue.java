package dev.jobwright.queue;

import java.util.concurrent.LinkedTransferQueue;

/**
 * Hands a task to an idle thread, and refuses it when there is none: so a pool makes a new thread
 * only then, and lets tasks wait only when it has all its threads.
 */
final class IdleFirstQueue extends LinkedTransferQueue<Runnable> {
  private static final long serialVersionUID = 1L;

  @Override
  public boolean offer(Runnable task) {
    return tryTransfer(task);
  }

  /** Lets a task wait. */
  void await(Runnable task) {
    super.offer(task);
  }
}
