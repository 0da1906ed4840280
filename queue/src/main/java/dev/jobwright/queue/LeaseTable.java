package dev.jobwright.queue;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The items of a queue that are handed out: a heap by the end of their leases, and slots by which a
 * receipt in text finds its lease without a search.
 */
final class LeaseTable {
  /** Children of one item; a flatter heap has shorter ways. */
  private static final int ARITY = 4;

  private Item[] heap = new Item[16];

  /** When the leases in the heap end, looked at without the items. */
  private long[] ends = new long[16];

  private int size;
  private Item[] slots = new Item[16];
  private int[] freeSlots = new int[16];
  private int free;
  private int slotsUsed;

  /** Begins anywhere, so that no receipt from before a restart fits. */
  private long lastNumber = ThreadLocalRandom.current().nextLong(1L << 62);

  int size() {
    return size;
  }

  void add(Item item, long expires) {
    item.due = expires;
    item.lease = ++lastNumber;
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    siftUp(item, size++);
  }

  void remove(Item item) {
    if (item.slot >= 0) {
      giveSlot(item.slot);
      item.slot = -1;
    }
    item.lease = 0;
    Item last = heap[--size];
    clear(heap, size);
    if (last != item) {
      siftUp(last, item.heapIndex);
      siftDown(last, last.heapIndex);
    }
  }

  /** Changes the end of a lease, which stays the same lease. */
  void extend(Item item, long expires) {
    item.due = expires;
    siftUp(item, item.heapIndex);
    siftDown(item, item.heapIndex);
  }

  /** Returns the item whose lease ends first; null when there is none. */
  @Nullable Item first() {
    return size == 0 ? null : heap[0];
  }

  /** Returns the item of a receipt; null when its lease is over. */
  @Nullable Item find(Receipt receipt) {
    return receipt instanceof MemoryDelivery delivery
        ? delivery.itemIfLeased(this)
        : find(receipt.receipt());
  }

  boolean holds(Item item) {
    return item.heapIndex < size && heap[item.heapIndex] == item;
  }

  private @Nullable Item find(String receipt) {
    int dash = receipt.indexOf('-');
    try {
      int slot = Integer.parseInt(receipt, 0, Math.max(dash, 0), 16);
      long number = Long.parseLong(receipt, dash + 1, receipt.length(), 16);
      Item item = slot >= 0 && slot < slotsUsed ? slots[slot] : null;
      return item != null && item.lease == number ? item : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Returns a lease as text; it takes a slot only when it is asked for as text. */
  String receipt(Item item, long lease) {
    if (item.lease != lease) {
      return "over-" + Long.toHexString(lease);
    }
    if (item.slot < 0) {
      item.slot = takeSlot();
      slots[item.slot] = item;
    }
    return Integer.toHexString(item.slot) + "-" + Long.toHexString(lease);
  }

  private int takeSlot() {
    if (free > 0) {
      return freeSlots[--free];
    }
    if (slotsUsed == slots.length) {
      slots = Arrays.copyOf(slots, slotsUsed * 2);
      freeSlots = Arrays.copyOf(freeSlots, slotsUsed * 2);
    }
    return slotsUsed++;
  }

  private void giveSlot(int slot) {
    clear(slots, slot);
    freeSlots[free++] = slot;
  }

  @SuppressWarnings("NullAway") // what lies beyond the end is never read
  private static void clear(Item[] items, int index) {
    items[index] = null;
  }

  private void siftUp(Item item, int from) {
    int index = from;
    while (index > 0) {
      int parent = (index - 1) / ARITY;
      if (ends[parent] <= item.due) {
        break;
      }
      put(heap[parent], index);
      index = parent;
    }
    put(item, index);
  }

  private void siftDown(Item item, int from) {
    int index = from;
    for (int child = ARITY * index + 1; child < size; child = ARITY * index + 1) {
      int least = child;
      int end = Math.min(child + ARITY, size);
      for (int other = child + 1; other < end; other++) {
        least = ends[other] < ends[least] ? other : least;
      }
      if (item.due <= ends[least]) {
        break;
      }
      put(heap[least], index);
      index = least;
    }
    put(item, index);
  }

  private void put(Item item, int index) {
    heap[index] = item;
    ends[index] = item.due;
    item.heapIndex = index;
  }
}
