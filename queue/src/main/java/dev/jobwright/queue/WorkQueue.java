package dev.jobwright.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A queue of work: producers enqueue items, workers lease them and acknowledge what is done.
 *
 * <p>Every item is worked on at least once: it is gone only when it was acknowledged. A worker that
 * does not do so in time, as it has died, loses its lease, and another is given the item; so work
 * may be done twice and should bear it. An item that was leased as often as the store allows, and
 * never acknowledged, becomes a dead letter.
 *
 * <p>Safe for use by several threads; so are its leases. It throws {@link NoSuchQueueException}
 * when the queue was deleted, and {@link QueueException} when the store cannot do its work.
 *
 * @param <T> type of the items
 */
public final class WorkQueue<T> {
  private static final Duration UNREADABLE_DELAY = Duration.ofSeconds(1);

  private final QueueStore store;
  private final String name;
  private final Codec<T> codec;
  private @Nullable MemoryQueue known;

  private WorkQueue(QueueStore store, String name, Codec<T> codec) {
    this.store = store;
    this.name = name;
    this.codec = codec;
  }

  /**
   * Opens a queue, which is created if there is none of that name.
   *
   * @param <T> type of the items
   * @param store where it is kept; whoever made it closes it
   * @param name its name: 1 to 255 characters, none of them a control character or {@code /}
   * @param codec how items become text
   * @return the queue
   * @throws IllegalArgumentException if it is no name for a queue
   */
  public static <T> WorkQueue<T> open(QueueStore store, String name, Codec<T> codec) {
    store.create(name);
    return new WorkQueue<>(store, name, codec);
  }

  /**
   * Returns the name.
   *
   * @return name of the queue in its store
   */
  public String name() {
    return name;
  }

  /**
   * Adds an item; it is stored when this returns.
   *
   * @param item the item
   * @return what identifies it: 32 hexadecimal digits
   */
  public String enqueue(T item) {
    return enqueue(item, null, Duration.ZERO);
  }

  /**
   * Adds an item that nobody is given for some time.
   *
   * @param item the item
   * @param delay for how long
   * @return what identifies it: 32 hexadecimal digits
   */
  public String enqueue(T item, Duration delay) {
    return enqueue(item, null, delay);
  }

  /**
   * Adds an item, unless one with the same key was added not long ago: a producer that does not
   * know whether it was heard may so repeat itself.
   *
   * @param item the item
   * @param key what tells it from others, for as long as the store's {@link
   *     StoreOptions#keyMemory()} says; null for nothing
   * @param delay for how long nobody is given it
   * @return what identifies it, or the item that was added before: 32 hexadecimal digits
   */
  public String enqueue(T item, @Nullable String key, Duration delay) {
    return store.enqueue(name, List.of(new NewItem(codec.encode(item), key, delay))).get(0).id();
  }

  /**
   * Adds items, all or none of them.
   *
   * @param items the items, in order
   * @return what identifies each
   */
  public List<String> enqueueAll(Collection<? extends T> items) {
    List<NewItem> added = new ArrayList<>(items.size());
    items.forEach(item -> added.add(NewItem.of(codec.encode(item))));
    return store.enqueue(name, added).stream().map(Enqueued::id).toList();
  }

  /**
   * Leases an item if there is one.
   *
   * @param visibility for how long nobody else is given it
   * @return the item; empty when none waits
   */
  public Optional<Lease<T>> lease(Duration visibility) {
    if (store instanceof LocalStore local) {
      Delivery delivery = local.leaseOne(queueIn(local), visibility);
      return delivery == null ? Optional.empty() : Optional.ofNullable(leaseOf(delivery));
    }
    return first(store.lease(name, 1, visibility));
  }

  /**
   * Leases an item, and waits for it if none is there.
   *
   * @param visibility for how long nobody else is given it
   * @param wait how long to wait
   * @return the item; empty when none came
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Optional<Lease<T>> lease(Duration visibility, Duration wait) throws InterruptedException {
    return first(store.lease(name, 1, visibility, wait));
  }

  /**
   * Leases several items at once.
   *
   * @param max how many at most, 1 or more
   * @param visibility for how long nobody else is given them
   * @return as many as there are now
   */
  public List<Lease<T>> lease(int max, Duration visibility) {
    return leases(store.lease(name, max, visibility));
  }

  /**
   * Leases several items at once, and waits for the first.
   *
   * @param max how many at most, 1 or more
   * @param visibility for how long nobody else is given them
   * @param wait how long to wait until there is at least one
   * @return as many as there are when the wait is over
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public List<Lease<T>> lease(int max, Duration visibility, Duration wait)
      throws InterruptedException {
    return leases(store.lease(name, max, visibility, wait));
  }

  /** Returns the queue itself, found once unless it was deleted. */
  private MemoryQueue queueIn(LocalStore local) {
    MemoryQueue found = known;
    if (found == null || found.isEnded()) {
      found = local.queue(name);
      known = found;
    }
    return found;
  }

  private Optional<Lease<T>> first(List<Delivery> deliveries) {
    return deliveries.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(leaseOf(deliveries.get(0)));
  }

  private List<Lease<T>> leases(List<Delivery> deliveries) {
    List<Lease<T>> leases = new ArrayList<>(deliveries.size());
    for (Delivery delivery : deliveries) {
      Lease<T> lease = leaseOf(delivery);
      if (lease != null) {
        leases.add(lease);
      }
    }
    return leases;
  }

  /** Gives back what nobody here can read, so that it ends as a dead letter and not in a worker. */
  private @Nullable Lease<T> leaseOf(Delivery delivery) {
    try {
      return new Lease<>(this, delivery, codec.decode(delivery.body()));
    } catch (RuntimeException e) {
      store.nack(name, delivery, UNREADABLE_DELAY, String.valueOf(e.getMessage()));
      return null;
    }
  }

  /**
   * Acknowledges several leases at once: their items are done with, and gone.
   *
   * @param leases leases of this queue
   * @return how many of them still held their items
   */
  public int ackAll(Collection<Lease<T>> leases) {
    List<Delivery> deliveries = new ArrayList<>(leases.size());
    leases.forEach(lease -> deliveries.add(lease.delivery()));
    return store.ack(name, deliveries);
  }

  boolean ack(Delivery delivery) {
    return store instanceof LocalStore local
        ? local.ackOne(queueIn(local), delivery)
        : store.ack(name, List.of(delivery)) == 1;
  }

  boolean nack(Delivery delivery, Duration delay, String error) {
    return store.nack(name, delivery, delay, error);
  }

  boolean extend(Delivery delivery, Duration visibility) {
    return store.extend(name, delivery, visibility);
  }

  /**
   * Removes all items that wait; those that are leased and dead letters stay.
   *
   * @return how many there were
   */
  public long drain() {
    return store.drain(name);
  }

  /**
   * Returns dead letters, oldest first, as the text they were enqueued as.
   *
   * @param max how many at most
   * @return the dead letters
   */
  public List<DeadLetter> dead(int max) {
    return store.dead(name, max);
  }

  /**
   * Returns the figures of the queue.
   *
   * @return the figures at this moment
   */
  public QueueStats stats() {
    return store.stats(name);
  }
}
