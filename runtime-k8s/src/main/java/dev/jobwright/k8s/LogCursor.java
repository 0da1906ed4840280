package dev.jobwright.k8s;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a container were told, so that each is told once, whatever is read again.
 *
 * <p>What was told is a block from one time to another; the runs of a container follow each other
 * in time. The server knows whole seconds only ({@code sinceTime}), so after a break it gives lines
 * again; and it may give the log of a run that has begun before the pod's status says so. Lines
 * within the block are passed over, those before it are of a run that was missed. What has no time
 * is the rest of a line that was too long, and goes with it.
 */
final class LogCursor {
  private static final String NO_LOG = "unable to retrieve container logs for ";

  private @Nullable Instant first;
  private final Mark last = new Mark();
  private final Mark before = new Mark();
  private boolean restIsNew = true;

  /** Whether this answer has come to what was not told yet. */
  private boolean caughtUp;

  /** A line with the time the kubelet noted. */
  record Stamped(@Nullable Instant time, String text) {}

  /** Returns from when an answer that goes on is to begin; null for all of it. */
  @Nullable Instant resumeAt() {
    Instant end = last.time;
    return end == null ? null : end.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Prepares for another run of the container. */
  void beginRun() {
    before.time = null;
  }

  /** Prepares for an answer. */
  void beginAnswer() {
    last.repeated = 0;
    before.repeated = 0;
    restIsNew = true;
    caughtUp = last.time == null;
  }

  /** Takes in a line; returns whether it is to be told. */
  boolean isNew(Stamped line) {
    Instant time = line.time();
    if (time == null) {
      // the kubelet says so in the place of a log that it no longer has
      return restIsNew && !line.text().startsWith(NO_LOG);
    }
    if (first == null) {
      first = time;
    }
    if (time.isBefore(first)) {
      restIsNew = before.passes(time);
    } else if (caughtUp && last.isAfter(time)) {
      restIsNew = true; // two streams, or a clock that was set back: nothing is read again here
    } else {
      restIsNew = last.passes(time);
      caughtUp |= restIsNew;
    }
    return restIsNew;
  }

  /** The last time of which lines were told, and how many. */
  private static final class Mark {
    private @Nullable Instant time;
    private int told;
    private int repeated;

    private boolean isAfter(Instant next) {
      return time != null && next.isBefore(time);
    }

    private boolean passes(Instant next) {
      if (isAfter(next)) {
        return false;
      }
      if (!next.equals(time)) {
        time = next;
        told = 1;
        repeated = 1;
        return true;
      }
      repeated++;
      if (repeated <= told) {
        return false;
      }
      told++;
      return true;
    }
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
