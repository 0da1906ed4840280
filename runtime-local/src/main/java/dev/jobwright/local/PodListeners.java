package dev.jobwright.local;

import dev.jobwright.runtime.Pod;
import dev.jobwright.runtime.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know each change of each pod of a Job. */
final class PodListeners {
  private static final Logger log = LoggerFactory.getLogger(PodListeners.class);

  private final List<Consumer<Pod>> listeners = new CopyOnWriteArrayList<>();
  private final Executor notifier;

  PodListeners(Executor notifier) {
    this.notifier = notifier;
  }

  boolean isEmpty() {
    return listeners.isEmpty();
  }

  Subscription add(Consumer<Pod> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Tells the listeners of a change; the pod is only made for them. */
  void tell(Supplier<Pod> changed) {
    if (!listeners.isEmpty()) {
      Pod pod = changed.get();
      notifier.execute(() -> listeners.forEach(listener -> call(listener, pod)));
    }
  }

  private static void call(Consumer<Pod> listener, Pod pod) {
    try {
      listener.accept(pod);
    } catch (Throwable e) {
      log.error("A listener to a Job's pods failed", e);
    }
  }
}
