package dev.jobwright.bench;

import dev.jobwright.queue.Codec;
import dev.jobwright.queue.Lease;
import dev.jobwright.queue.MemoryStore;
import dev.jobwright.queue.WorkQueue;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Leases ten thousand items in memory, each for thirty seconds, and acknowledges each. */
@State(Scope.Benchmark)
public class QueueMemory {
  static final int ITEMS = 10_000;
  private static final Duration VISIBILITY = Duration.ofSeconds(30);
  private static final long VISIBILITY_MILLIS = VISIBILITY.toMillis();
  private static final List<String> BODIES = Collections.nCopies(ITEMS, "work-item");

  private final WorkQueue<String> jobwright =
      WorkQueue.open(new MemoryStore(), "keygen", Codec.text());
  private final Queue<String> queue = new ConcurrentLinkedQueue<>();
  private final ConcurrentMap<Long, Held> leases = new ConcurrentHashMap<>();
  private final AtomicLong lastLease = new AtomicLong();

  /** What the plain loop knows of a lease. */
  record Held(String item, long expires) {}

  /** Fills the queue of Jobwright, outside of what is measured. */
  @State(Scope.Benchmark)
  public static class Filled {
    @Setup(Level.Invocation)
    public void fill(QueueMemory bench) {
      CpuTime.leaveOut(() -> bench.jobwright.enqueueAll(BODIES));
    }
  }

  /** Fills the plain queue, outside of what is measured. */
  @State(Scope.Benchmark)
  public static class FilledPlain {
    @Setup(Level.Invocation)
    public void fill(QueueMemory bench) {
      CpuTime.leaveOut(() -> bench.queue.addAll(BODIES));
    }
  }

  @Benchmark
  @OperationsPerInvocation(ITEMS)
  public int jobwright(Filled filled) {
    int acked = 0;
    for (int i = 0; i < ITEMS; i++) {
      acked += jobwright.lease(VISIBILITY).orElseThrow().ack() ? 1 : 0;
    }
    return acked;
  }

  @Benchmark
  @OperationsPerInvocation(ITEMS)
  public int plain(FilledPlain filled) {
    int acked = 0;
    for (int i = 0; i < ITEMS; i++) {
      long lease = leasePlain();
      acked += leases.remove(lease) == null ? 0 : 1;
    }
    return acked;
  }

  private long leasePlain() {
    String item = queue.remove();
    long lease = lastLease.incrementAndGet();
    leases.put(lease, new Held(item, System.currentTimeMillis() + VISIBILITY_MILLIS));
    return lease;
  }

  /** A hundred leases are held at a time. */
  @Benchmark
  @OperationsPerInvocation(ITEMS)
  public int jobwrightHolding(Filled filled) {
    int acked = 0;
    ArrayDeque<Lease<String>> held = new ArrayDeque<>();
    for (int i = 0; i < ITEMS; i++) {
      held.add(jobwright.lease(VISIBILITY).orElseThrow());
      if (held.size() == 100) {
        acked += held.remove().ack() ? 1 : 0;
      }
    }
    for (Lease<String> lease : new ArrayList<>(held)) {
      acked += lease.ack() ? 1 : 0;
    }
    return acked;
  }

  /** A hundred leases are held at a time. */
  @Benchmark
  @OperationsPerInvocation(ITEMS)
  public int plainHolding(FilledPlain filled) {
    int acked = 0;
    ArrayDeque<Long> held = new ArrayDeque<>();
    for (int i = 0; i < ITEMS; i++) {
      held.add(leasePlain());
      if (held.size() == 100) {
        acked += removed(held.remove()) == null ? 0 : 1;
      }
    }
    for (Long lease : new ArrayList<>(held)) {
      acked += removed(lease) == null ? 0 : 1;
    }
    return acked;
  }

  private @Nullable Held removed(Long lease) {
    return leases.remove(lease);
  }
}
