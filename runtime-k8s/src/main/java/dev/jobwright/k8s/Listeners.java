package dev.jobwright.k8s;

import dev.jobwright.runtime.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to be told something; they are called on a thread of their own, in order. */
final class Listeners<T> {
  private static final Logger log = LoggerFactory.getLogger(Listeners.class);

  private final List<Place<T>> places = new CopyOnWriteArrayList<>();
  private final Executor notifier;

  Listeners(Executor notifier) {
    this.notifier = notifier;
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  Subscription add(Consumer<T> listener) {
    Place<T> place = new Place<>(listener);
    places.add(place);
    return () -> places.remove(place);
  }

  void tell(T news) {
    for (Place<T> place : places) {
      notifier.execute(() -> call(place, news));
    }
  }

  private void call(Place<T> place, T news) {
    if (places.contains(place)) {
      call("A listener", () -> place.listener.accept(news));
    }
  }

  /** Calls what somebody else wrote: what it throws is logged and dropped. */
  static void call(String whose, Runnable body) {
    try {
      body.run();
    } catch (Throwable e) {
      log.error("{} failed", whose, e);
    }
  }

  /** Not a record: one listener may be added twice, and each place is taken away by itself. */
  private static final class Place<T> {
    private final Consumer<T> listener;

    private Place(Consumer<T> listener) {
      this.listener = listener;
    }
  }
}
