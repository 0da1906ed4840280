package dev.jobwright.local;

import dev.jobwright.time.Timeline.Wake;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rings once, at the earliest of the times asked for: as the queue of a controller, in which a key
 * waits but once. All its methods are for the loop.
 */
final class Alarm {
  private final Engine engine;
  private final Runnable action;
  private @Nullable Instant time;
  private @Nullable Wake wake;

  Alarm(Engine engine, Runnable action) {
    this.engine = engine;
    this.action = action;
  }

  /** Asks for a time; a time asked for before stays if it is earlier. */
  void ringAt(@Nullable Instant wanted) {
    if (wanted != null && (time == null || wanted.isBefore(time))) {
      time = wanted;
      wake = engine.rewake(wake, wanted.toEpochMilli(), this::ring);
    }
  }

  private void ring() {
    time = null;
    action.run();
  }

  /** Calls off what was asked for. */
  void stop() {
    time = null;
    wake = engine.rewake(wake, Long.MAX_VALUE, this::ring);
  }
}
