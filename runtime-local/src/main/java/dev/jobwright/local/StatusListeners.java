package dev.jobwright.local;

import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who want to know when a Job's status changes. A status is only made for them, and a slow
 * one gets the latest instead of all.
 */
final class StatusListeners {
  private static final Logger log = LoggerFactory.getLogger(StatusListeners.class);

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Supplier<JobStatus> status;
  private final Executor notifier;
  private volatile boolean deleted;

  StatusListeners(Supplier<JobStatus> status, Executor notifier) {
    this.status = status;
    this.notifier = notifier;
  }

  boolean isEmpty() {
    return listeners.isEmpty();
  }

  Subscription add(Consumer<JobStatus> consumer) {
    Listener listener = new Listener(consumer);
    listeners.add(listener);
    changed();
    return () -> listeners.remove(listener);
  }

  /** Tells the listeners that the status may have changed. */
  void changed() {
    if (listeners.isEmpty()) {
      return;
    }
    for (Listener listener : listeners) {
      if (listener.told.compareAndSet(false, true)) {
        notifier.execute(() -> tell(listener));
      }
    }
  }

  /** Tells the listeners that the Job is no more, even if its status is what it was. */
  void deleted() {
    deleted = true;
    changed();
  }

  private void tell(Listener listener) {
    listener.told.set(false);
    JobStatus latest = status.get();
    if ((deleted || !latest.equals(listener.last)) && listeners.contains(listener)) {
      listener.last = latest;
      try {
        listener.consumer.accept(latest);
      } catch (Throwable e) {
        log.error("A listener to a Job's status failed", e);
      }
    }
  }

  private final class Listener {
    private final Consumer<JobStatus> consumer;
    private final AtomicBoolean told = new AtomicBoolean();
    private JobStatus last = status.get();

    private Listener(Consumer<JobStatus> consumer) {
      this.consumer = consumer;
    }
  }
}
