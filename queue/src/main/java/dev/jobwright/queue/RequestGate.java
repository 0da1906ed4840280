package dev.jobwright.queue;

import java.time.Duration;

/** Counts the requests under way, lets in no more than a number of them, and can be shut. */
final class RequestGate {
  private final int limit;
  private int underWay;
  private boolean isShut;

  RequestGate(int limit) {
    this.limit = limit;
  }

  /** Lets a request in, or says why not; one that was let in leaves later. */
  synchronized Entry enter() {
    if (isShut) {
      return Entry.SHUT;
    }
    if (underWay >= limit) {
      return Entry.FULL;
    }
    underWay++;
    return Entry.IN;
  }

  synchronized void leave() {
    underWay--;
    notifyAll();
  }

  synchronized int underWay() {
    return underWay;
  }

  /** Lets nobody in any more, and waits until all have left or the time is over. */
  synchronized void shut(Duration atMost) throws InterruptedException {
    isShut = true;
    long end = System.nanoTime() + atMost.toNanos();
    for (long left = end - System.nanoTime(); underWay > 0 && left > 0; ) {
      wait(Math.max(1, left / 1_000_000));
      left = end - System.nanoTime();
    }
  }

  enum Entry {
    IN,
    FULL,
    SHUT
  }
}
