package dev.jobwright.k8s;

import dev.jobwright.runtime.JobStatus;
import dev.jobwright.runtime.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Those who want each new status of a Job; a slow one gets the latest instead of all. */
final class StatusListeners {
  private final List<Place> places = new CopyOnWriteArrayList<>();
  private final Supplier<JobStatus> status;
  private final Executor notifier;

  StatusListeners(Supplier<JobStatus> status, Executor notifier) {
    this.status = status;
    this.notifier = notifier;
  }

  Subscription add(Consumer<JobStatus> listener) {
    Place place = new Place(listener);
    places.add(place);
    place.changed(false);
    return () -> places.remove(place);
  }

  void changed() {
    places.forEach(place -> place.changed(false));
  }

  /** Tells that the Job is no more, even if its status is what it was. */
  void deleted() {
    places.forEach(place -> place.changed(true));
  }

  private final class Place {
    private final Consumer<JobStatus> listener;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile boolean always;
    private JobStatus told = status.get();

    private Place(Consumer<JobStatus> listener) {
      this.listener = listener;
    }

    private void changed(boolean whatever) {
      always |= whatever;
      if (due.compareAndSet(false, true)) {
        notifier.execute(this::tell);
      }
    }

    private void tell() {
      due.set(false);
      JobStatus latest = status.get();
      if ((always || !latest.equals(told)) && places.contains(this)) {
        always = false;
        told = latest;
        Listeners.call("A listener to a Job's status", () -> listener.accept(latest));
      }
    }
  }
}
