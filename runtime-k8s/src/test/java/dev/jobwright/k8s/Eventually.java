package dev.jobwright.k8s;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread will do. */
final class Eventually {
  private static final long MOST = TimeUnit.SECONDS.toNanos(30);

  private Eventually() {}

  static void holds(BooleanSupplier condition) {
    long end = System.nanoTime() + MOST;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not come to hold in time");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
