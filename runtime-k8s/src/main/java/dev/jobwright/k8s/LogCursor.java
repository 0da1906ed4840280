package dev.jobwright.k8s;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far the log of one run of a container was told, so that after a break it goes on with the
 * next line.
 *
 * <p>The server knows whole seconds only ({@code sinceTime}), so it tells lines again; those are
 * passed over: all earlier ones, and as many of the same time as were told.
 */
final class LogCursor {
  private @Nullable Instant last;
  private int toldAtLast;
  private int repeatedAtLast;

  /** A line with the time the kubelet noted. */
  record Stamped(@Nullable Instant time, String text) {}

  /** Returns from when the next answer is to begin; null for all of it. */
  @Nullable Instant resumeAt() {
    return last == null ? null : last.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Prepares for an answer that begins at {@link #resumeAt}. */
  void resume() {
    repeatedAtLast = 0;
  }

  /** Takes in a line; returns whether it is to be told. */
  boolean isNew(Stamped line) {
    Instant time = line.time();
    if (time == null) {
      return true;
    }
    if (last != null && time.isBefore(last)) {
      return false;
    }
    if (!time.equals(last)) {
      last = time;
      toldAtLast = 1;
      repeatedAtLast = 1;
      return true;
    }
    repeatedAtLast++;
    if (repeatedAtLast <= toldAtLast) {
      return false;
    }
    toldAtLast++;
    return true;
  }

  /** Takes a line with {@code timestamps=true} apart. */
  static Stamped read(String line) {
    int blank = line.indexOf(' ');
    String stamp = blank < 0 ? line : line.substring(0, blank);
    try {
      Instant time = OffsetDateTime.parse(stamp).toInstant();
      return new Stamped(time, blank < 0 ? "" : line.substring(blank + 1));
    } catch (DateTimeParseException e) {
      return new Stamped(null, line);
    }
  }
}
