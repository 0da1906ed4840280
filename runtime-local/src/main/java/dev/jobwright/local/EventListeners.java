package dev.jobwright.local;

import dev.jobwright.runtime.JobEvent;
import dev.jobwright.runtime.Subscription;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who want to know each event. What is new is found by comparing with what was told of the
 * same object, so that nothing is kept while nobody listens. All methods are for the loop.
 */
final class EventListeners {
  private static final Logger log = LoggerFactory.getLogger(EventListeners.class);

  private final List<Consumer<JobEvent>> listeners = new CopyOnWriteArrayList<>();
  private final Map<Object, List<JobEvent>> told = new WeakHashMap<>();
  private final Executor notifier;

  EventListeners(Executor notifier) {
    this.notifier = notifier;
  }

  boolean isEmpty() {
    return listeners.isEmpty();
  }

  /** Adds a listener, who is told all events so far first. */
  Subscription add(Consumer<JobEvent> listener, List<JobEvent> soFar) {
    notifier.execute(() -> soFar.forEach(event -> call(listener, event)));
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Notes the events of an object as told. */
  void noteTold(Object object, List<JobEvent> events) {
    told.put(object, events);
  }

  /** Tells what is new of an object. */
  void tell(Object object, Supplier<List<JobEvent>> events) {
    if (listeners.isEmpty()) {
      return;
    }
    List<JobEvent> now = events.get();
    List<JobEvent> before = told.put(object, now);
    for (JobEvent event : now) {
      if (before == null || !before.contains(event)) {
        notifier.execute(() -> listeners.forEach(listener -> call(listener, event)));
      }
    }
  }

  private static void call(Consumer<JobEvent> listener, JobEvent event) {
    try {
      listener.accept(event);
    } catch (Throwable e) {
      log.error("A listener to events failed", e);
    }
  }
}
