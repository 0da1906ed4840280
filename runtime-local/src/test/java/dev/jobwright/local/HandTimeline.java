package dev.jobwright.local;

import dev.jobwright.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Real time as far as a runtime can tell, but it passes only when the test says so. */
final class HandTimeline implements Timeline {
  private final List<Entry> entries = new ArrayList<>();
  private Instant now = VirtualRun.START;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized Wake wakeAt(Instant time, Runnable action) {
    Entry entry = new Entry(time, action);
    entries.add(entry);
    return () -> cancel(entry);
  }

  private synchronized void cancel(Entry entry) {
    entries.remove(entry);
  }

  /** Lets time pass and runs on the calling thread what is due by then. */
  void pass(Duration duration) {
    for (Entry due : takeDue(instant().plus(duration))) {
      due.action.run();
    }
  }

  private synchronized List<Entry> takeDue(Instant end) {
    now = end;
    List<Entry> due = new ArrayList<>(entries);
    due.removeIf(entry -> entry.time.isAfter(end));
    due.sort(Comparator.comparing(Entry::time));
    entries.removeAll(due);
    return due;
  }

  private record Entry(Instant time, Runnable action) {}
}
