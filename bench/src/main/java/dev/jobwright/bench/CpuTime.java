package dev.jobwright.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds to each iteration the operations per second of processor time, of all threads together and
 * of the servers that do a part of the work.
 */
public final class CpuTime implements InternalProfiler {
  static final String PER_CPU_SECOND = "per-cpu-second";

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** What preparations have taken since the iteration began. */
  private static final AtomicLong LEFT_OUT = new AtomicLong();

  private static final List<ProcessHandle> SERVERS = new CopyOnWriteArrayList<>();

  private long before;

  /** Counts the time of a server too. */
  static void count(Process server) {
    SERVERS.add(server.toHandle());
  }

  private static long nanos() {
    long nanos = SYSTEM.getProcessCpuTime();
    for (ProcessHandle server : SERVERS) {
      nanos += server.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
    return nanos;
  }

  /** Prepares a call, which the clock leaves out too. */
  static void leaveOut(Runnable preparation) {
    long start = SYSTEM.getProcessCpuTime();
    preparation.run();
    LEFT_OUT.addAndGet(SYSTEM.getProcessCpuTime() - start);
  }

  @Override
  public String getDescription() {
    return "Operations per second of processor time";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    LEFT_OUT.set(0);
    before = nanos();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long nanos = nanos() - before - LEFT_OUT.get();
    double seconds = nanos / (double) TimeUnit.SECONDS.toNanos(1);
    double rate = result.getMetadata().getAllOps() / seconds;
    return List.of(new ScalarResult(PER_CPU_SECOND, rate, "ops/s", AggregationPolicy.AVG));
  }
}
