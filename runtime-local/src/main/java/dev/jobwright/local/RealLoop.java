package dev.jobwright.local;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop in real time: a lock, and a mailbox for those who find it taken.
 *
 * <p>A pod's thread that reports an exit thus counts it, creates the next pod and goes on with
 * that, without handing over to another thread. What is done between entering the loop and leaving
 * it happens at one time: to read the machine's clock costs more than many an event.
 */
final class RealLoop implements Loop {
  private static final Logger log = LoggerFactory.getLogger(RealLoop.class);
  private static final int BATCH = 256;

  private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Runnable afterBatch;
  private final Executor relief;
  private final Relays relays;
  private final LongSupplier clock;
  private long time;

  /**
   * Creates the loop.
   *
   * @param afterBatch what to do whenever events were processed
   * @param relief who goes on with the mailbox when a caller from outside has done his own work
   * @param relays what goes on while nobody is in the loop
   * @param clock tells the time, in milliseconds of the epoch
   */
  RealLoop(Runnable afterBatch, Executor relief, Relays relays, LongSupplier clock) {
    this.afterBatch = afterBatch;
    this.relief = relief;
    this.relays = relays;
    this.clock = clock;
  }

  @Override
  public long millis() {
    return time;
  }

  private void entered() {
    time = clock.getAsLong();
    runGuarded(relays::close);
    runGuarded(afterBatch);
  }

  private void leave() {
    runGuarded(relays::open);
    lock.unlock();
  }

  @Override
  public void post(long order, Runnable event) {
    if (lock.isHeldByCurrentThread() || !lock.tryLock()) {
      mailbox.add(event);
    } else {
      try {
        entered();
        processMail();
        runGuarded(event);
        runGuarded(afterBatch);
      } finally {
        leave();
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
    if (lock.isHeldByCurrentThread()) {
      return body.get();
    }
    lock.lock();
    try {
      entered();
      processBatch();
      T result = body.get();
      processBatch();
      return result;
    } finally {
      leave();
      if (!mailbox.isEmpty()) {
        relief.execute(this::emptyMailbox);
      }
    }
  }

  /** Processes the mailbox unless somebody is at it, who then sees what was added. */
  private void emptyMailbox() {
    while (!mailbox.isEmpty() && !lock.isHeldByCurrentThread() && lock.tryLock()) {
      try {
        entered();
        processBatch();
      } finally {
        leave();
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
