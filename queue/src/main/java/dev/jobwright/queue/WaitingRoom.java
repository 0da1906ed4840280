package dev.jobwright.queue;

import java.util.HashSet;
import java.util.Set;

/**
 * The threads that wait for an item: no more than a number of them, to be sent away when it closes.
 */
final class WaitingRoom implements AutoCloseable {
  private final int seats;
  private final Set<Thread> waiting = new HashSet<>();
  private boolean closed;

  WaitingRoom(int seats) {
    this.seats = seats;
  }

  /** Returns whether the thread may wait here, where it may be interrupted until it leaves. */
  synchronized boolean enter() {
    return !closed && waiting.size() < seats && waiting.add(Thread.currentThread());
  }

  /** Leaves; an interrupt that came too late for the wait is not left behind. */
  synchronized void leave() {
    waiting.remove(Thread.currentThread());
    Thread.interrupted();
  }

  @Override
  public synchronized void close() {
    closed = true;
    waiting.forEach(Thread::interrupt);
  }
}
