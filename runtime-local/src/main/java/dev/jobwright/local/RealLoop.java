package dev.jobwright.local;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop in real time: a lock, and a mailbox for those who find it taken.
 *
 * <p>A pod's thread that reports an exit thus counts it, creates the next pod and goes on with
 * that, without handing over to another thread.
 */
final class RealLoop implements Loop {
  private static final Logger log = LoggerFactory.getLogger(RealLoop.class);
  private static final int BATCH = 256;

  private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Runnable afterBatch;
  private final Executor relief;

  /**
   * Creates the loop.
   *
   * @param afterBatch what to do whenever events were processed
   * @param relief who goes on with the mailbox when a caller from outside has done his own work
   */
  RealLoop(Runnable afterBatch, Executor relief) {
    this.afterBatch = afterBatch;
    this.relief = relief;
  }

  @Override
  public void post(long order, Runnable event) {
    if (lock.isHeldByCurrentThread() || !lock.tryLock()) {
      mailbox.add(event);
    } else {
      try {
        processMail();
        runGuarded(event);
        runGuarded(afterBatch);
      } finally {
        lock.unlock();
      }
    }
    emptyMailbox();
  }

  @Override
  public void leave(long order, Runnable event) {
    mailbox.add(event);
  }

  @Override
  public <T> T call(Supplier<T> body) {
    boolean outermost = !lock.isHeldByCurrentThread();
    lock.lock();
    try {
      if (outermost) {
        processBatch();
      }
      T result = body.get();
      if (outermost) {
        processBatch();
      }
      return result;
    } finally {
      lock.unlock();
      if (outermost && !mailbox.isEmpty()) {
        relief.execute(this::emptyMailbox);
      }
    }
  }

  /** Processes the mailbox unless somebody is at it, who then sees what was added. */
  private void emptyMailbox() {
    while (!mailbox.isEmpty() && !lock.isHeldByCurrentThread() && lock.tryLock()) {
      try {
        processBatch();
      } finally {
        lock.unlock();
      }
    }
  }

  private void processBatch() {
    processMail();
    runGuarded(afterBatch);
  }

  private void processMail() {
    Runnable event = mailbox.poll();
    for (int i = 0; event != null; i++) {
      runGuarded(event);
      event = i < BATCH ? mailbox.poll() : null;
    }
  }

  private static void runGuarded(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException e) {
      log.error("The local runtime failed to process an event", e);
    }
  }
}
