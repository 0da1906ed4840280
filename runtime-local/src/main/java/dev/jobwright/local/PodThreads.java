package dev.jobwright.local;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** What makes the threads that run tasks. */
final class PodThreads {
  private static final String PREFIX = "jobwright-pod-";

  private PodThreads() {}

  static ThreadFactory platform() {
    AtomicInteger number = new AtomicInteger();
    return body -> {
      Thread thread = new Thread(body, PREFIX + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Calls {@code Thread.ofVirtual().name(PREFIX, 1).factory()}, which is not there before JDK 21.
   */
  static ThreadFactory virtual() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      Object named = type.getMethod("name", String.class, long.class).invoke(builder, PREFIX, 1L);
      return (ThreadFactory) type.getMethod("factory").invoke(named);
    } catch (ReflectiveOperationException e) {
      throw new UnsupportedOperationException(
          "virtual threads need JDK 21 or newer; this is " + Runtime.version(), e);
    }
  }
}
