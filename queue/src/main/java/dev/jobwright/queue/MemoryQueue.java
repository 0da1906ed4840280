package dev.jobwright.queue;

import dev.jobwright.queue.KeyMemory.Known;
import dev.jobwright.time.Timeline;
import dev.jobwright.time.Timeline.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One queue, held in memory and taken down in a journal. Guarded by its own monitor. */
final class MemoryQueue {
  private final String name;
  private final long number;
  private final StoreOptions options;
  private final Timeline timeline;
  private final Journal journal;

  private final ArrayDeque<Item> ready = new ArrayDeque<>();
  private final PriorityQueue<Item> delayed =
      new PriorityQueue<>(
          Comparator.<Item>comparingLong(item -> item.due)
              .thenComparingLong(item -> item.sequence));
  private final LeaseTable leased = new LeaseTable();
  private final ArrayDeque<Item> dead = new ArrayDeque<>();
  private final KeyMemory keys = new KeyMemory();
  private long enqueued;
  private long dequeued;
  private long drained;
  private long lastSequence;
  private int waitingThreads;

  /** Wakes those who wait when something falls due: in milliseconds, and how to call it off. */
  private long wakeTime = Long.MAX_VALUE;

  private @Nullable Wake wake;
  private volatile @Nullable Supplier<RuntimeException> ended;

  MemoryQueue(String name, long number, StoreOptions options, Timeline timeline, Journal journal) {
    this.name = name;
    this.number = number;
    this.options = options;
    this.timeline = timeline;
    this.journal = journal;
  }

  String name() {
    return name;
  }

  /** Tells it from queues of the same name that were there before. */
  long number() {
    return number;
  }

  synchronized QueueCounts counts() {
    return new QueueCounts(enqueued, dequeued, drained);
  }

  synchronized List<Enqueued> enqueue(List<NewItem> items) {
    requireOpen();
    Instant now = timeline.instant();
    List<Enqueued> enqueuedNow = new ArrayList<>(items.size());
    List<Item> added = new ArrayList<>(items.size());
    journal.together(
        () -> {
          keys.forget(now.toEpochMilli(), key -> journal.forgotten(this, key));
          items.forEach(item -> enqueuedNow.add(enqueue(item, now, added)));
          journal.added(this, added);
          journal.counted(this);
        });
    wakeWaiting(items.size());
    return enqueuedNow;
  }

  private Enqueued enqueue(NewItem given, Instant now, List<Item> added) {
    Known known = keys.find(given.key());
    if (known != null) {
      return new Enqueued(known.id(), given.body(), known.enqueuedAt(), true);
    }
    Item item = Item.of(given, now, ++lastSequence);
    long millis = now.toEpochMilli();
    if (item.key != null) {
      long until = millis + Checks.millis(options.keyMemory());
      Known fresh = new Known(item.key, item.id(), now, until);
      keys.add(fresh);
      journal.remembered(this, fresh);
    }
    item.due = millis + Checks.millis(given.delay());
    place(item, millis);
    enqueued++;
    added.add(item);
    return new Enqueued(item.id(), given.body(), now, false);
  }

  private void place(Item item, long now) {
    if (item.due <= now) {
      ready.add(item);
    } else {
      delayed.add(item);
    }
  }

  private void wakeWaiting(int items) {
    if (waitingThreads > 0) {
      if (items == 1) {
        notify();
      } else {
        notifyAll();
      }
      wakeWhenDue();
    }
  }

  synchronized List<Delivery> lease(int max, long visibility) {
    requireOpen();
    long now = timeline.millis();
    returnDue(now);
    List<Delivery> deliveries = new ArrayList<>(Math.min(max, ready.size()));
    for (Item item = ready.peek(); item != null && deliveries.size() < max; item = ready.peek()) {
      deliveries.add(handOutFirst(item, now + visibility));
    }
    wakeWhenDue();
    return deliveries;
  }

  /** Hands out one item; null when none is ready. */
  synchronized @Nullable Delivery leaseOne(long visibility) {
    requireOpen();
    long now = timeline.millis();
    returnDue(now);
    Item item = ready.peek();
    if (item == null) {
      return null;
    }
    Delivery delivery = handOutFirst(item, now + visibility);
    wakeWhenDue();
    return delivery;
  }

  /** Hands out the item that is ready first; it stays that when its text cannot be read. */
  private Delivery handOutFirst(Item item, long expires) {
    String body = body(item);
    if (body == null) {
      throw new QueueException("item " + item.id() + " of queue " + name + " has lost its text");
    }
    ready.remove();
    item.deliveries++;
    leased.add(item, expires);
    journal.changed(this, item, false);
    return new MemoryDelivery(this, item, body);
  }

  /** Returns a lease's receipt as text, by which it is found until it is over. */
  synchronized String receipt(Item item, long lease) {
    return leased.receipt(item, lease);
  }

  private @Nullable String body(Item item) {
    String body = item.body;
    return body == null ? journal.body(this, item) : body;
  }

  synchronized List<Delivery> lease(int max, long visibility, Duration wait)
      throws InterruptedException {
    Instant end = timeline.instant().plusMillis(Checks.millis(wait));
    List<Delivery> deliveries = lease(max, visibility);
    while (deliveries.isEmpty() && timeline.instant().isBefore(end)) {
      awaitChange(end);
      deliveries = lease(max, visibility);
    }
    return deliveries;
  }

  /** Waits until something was added or falls due, or the end has come; at times for less. */
  @SuppressWarnings("WaitNotInLoop") // the caller loops
  private void awaitChange(Instant end) throws InterruptedException {
    Wake atEnd = timeline.wakeAt(end, this::wakeAll);
    waitingThreads++;
    wakeWhenDue();
    try {
      wait();
    } finally {
      waitingThreads--;
      atEnd.cancel();
      if (waitingThreads == 0) {
        cancelWake();
      }
    }
  }

  /** Sees to it that those who wait are woken when the next lease or delay ends. */
  private void wakeWhenDue() {
    if (waitingThreads == 0) {
      return;
    }
    long due = nextDue();
    if (due < wakeTime) {
      cancelWake();
      wakeTime = due;
      wake = timeline.wakeAt(Instant.ofEpochMilli(due), this::wakeDue);
    }
  }

  private void cancelWake() {
    if (wake != null) {
      wake.cancel();
      wake = null;
    }
    wakeTime = Long.MAX_VALUE;
  }

  private synchronized void wakeDue() {
    cancelWake();
    notifyAll();
  }

  private synchronized void wakeAll() {
    notifyAll();
  }

  private long nextDue() {
    Item lease = leased.first();
    Item delay = delayed.peek();
    return Math.min(
        lease == null ? Long.MAX_VALUE : lease.due, delay == null ? Long.MAX_VALUE : delay.due);
  }

  /** Takes back what was not acknowledged in time, and lets go of what was delayed until now. */
  private void returnDue(long now) {
    for (Item item = leased.first(); item != null && item.due <= now; item = leased.first()) {
      leased.remove(item);
      item.due = now;
      giveBack(item, now, "delivery %d was not acknowledged in time".formatted(item.deliveries));
    }
    for (Item item = delayed.peek(); item != null && item.due <= now; item = delayed.peek()) {
      ready.add(delayed.remove());
    }
  }

  private void giveBack(Item item, long now, String error) {
    item.error = error;
    boolean isDead = item.deliveries >= options.maxDeliveries();
    if (isDead) {
      dead.add(item);
    } else {
      place(item, now);
    }
    journal.changed(this, item, isDead);
  }

  synchronized int ack(List<? extends Receipt> receipts) {
    requireOpen();
    long before = dequeued;
    journal.together(
        () -> {
          for (Receipt receipt : receipts) {
            Item item = leased.find(receipt);
            if (item != null) {
              remove(item);
            }
          }
          if (dequeued > before) {
            journal.counted(this);
          }
        });
    return (int) (dequeued - before);
  }

  synchronized boolean ackOne(Receipt receipt) {
    requireOpen();
    Item item = leased.find(receipt);
    if (item == null) {
      return false;
    }
    journal.together(
        () -> {
          remove(item);
          journal.counted(this);
        });
    return true;
  }

  private void remove(Item item) {
    leased.remove(item);
    dequeued++;
    journal.removed(this, item);
  }

  synchronized boolean nack(Receipt receipt, long delay, String error) {
    requireOpen();
    Item item = leased.find(receipt);
    if (item == null) {
      return false;
    }
    long now = timeline.millis();
    leased.remove(item);
    item.due = now + delay;
    giveBack(item, now, error);
    wakeWaiting(2);
    return true;
  }

  synchronized boolean extend(Receipt receipt, long visibility) {
    requireOpen();
    Item item = leased.find(receipt);
    if (item == null) {
      return false;
    }
    leased.extend(item, timeline.millis() + visibility);
    return true;
  }

  synchronized long drain() {
    requireOpen();
    long waiting = (long) ready.size() + delayed.size();
    drained += waiting;
    journal.together(
        () -> {
          ready.forEach(item -> journal.removed(this, item));
          delayed.forEach(item -> journal.removed(this, item));
          journal.counted(this);
        });
    ready.clear();
    delayed.clear();
    return waiting;
  }

  synchronized List<DeadLetter> dead(int max) {
    requireOpen();
    return dead.stream().limit(max).map(this::letter).toList();
  }

  private DeadLetter letter(Item item) {
    String body = body(item);
    return new DeadLetter(
        item.id(),
        body == null ? "" : body,
        item.enqueuedAt,
        item.deliveries,
        item.error == null ? "" : item.error);
  }

  synchronized QueueStats stats() {
    return new QueueStats(
        name,
        (long) ready.size() + delayed.size(),
        leased.size(),
        enqueued,
        dequeued,
        drained,
        dead.size());
  }

  /** Lets all calls from now on fail, and those that wait. */
  synchronized void end(Supplier<RuntimeException> why) {
    ended = why;
    cancelWake();
    notifyAll();
  }

  boolean isEnded() {
    return ended != null;
  }

  private void requireOpen() {
    Supplier<RuntimeException> why = ended;
    if (why != null) {
      throw why.get();
    }
  }

  /** Gives no item a sequence that the journal knows, be it of an item that is gone. */
  synchronized void restoreSequence(long sequence) {
    lastSequence = Math.max(lastSequence, sequence);
  }

  /** Puts an item back that the journal knows. */
  synchronized void restore(Item item, boolean isDead) {
    if (isDead) {
      dead.add(item);
    } else {
      place(item, timeline.millis());
    }
  }

  synchronized void restore(Known known) {
    keys.add(known);
  }

  synchronized void restore(QueueCounts known) {
    enqueued = known.enqueued();
    dequeued = known.dequeued();
    drained = known.drained();
  }
}
