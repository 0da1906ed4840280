package dev.jobwright.local;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/**
 * The relays of all Jobs, which run while nobody is in the loop: whoever enters it first gets to
 * know all that has happened.
 */
final class Relays {
  /** How late the loop hears of what happens, at most, when nobody enters it. */
  private static final Duration UNHEARD = Duration.ofMillis(50);

  private final Set<Relay> relays = new LinkedHashSet<>();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final BiConsumer<Duration, Runnable> later;

  /**
   * Creates the account of relays.
   *
   * @param later does something within the loop after a while
   */
  Relays(BiConsumer<Duration, Runnable> later) {
    this.later = later;
  }

  /** Notes a relay that may be opened; from within the loop. */
  void add(Relay relay) {
    relays.add(relay);
  }

  /** Has the loop look soon, as there is something to see. */
  void begun() {
    if (!looking.get() && looking.compareAndSet(false, true)) {
      try {
        later.accept(UNHEARD, () -> looking.set(false));
      } catch (RejectedExecutionException e) {
        // the runtime is being closed, for which the loop looks
      }
    }
  }

  /** Closes all; to be called when the loop is entered. */
  void close() {
    relays.forEach(Relay::close);
  }

  /** Opens those that may be; to be called when the loop is left. */
  void open() {
    relays.removeIf(relay -> !relay.open());
  }
}
