package dev.jobwright.local;

import dev.jobwright.report.Fire;
import dev.jobwright.runtime.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The Jobs that a CronJob has started, also those that are deleted; the last ten thousand. */
final class FireHistory {
  private static final int KEPT = 10_000;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /** Takes in a Job that was started just now. */
  void began(@Nullable Instant scheduled, JobHost job, InstantSource time) {
    Entry entry = new Entry(scheduled, job.job().name(), time.instant());
    entries.add(entry);
    if (entries.size() > KEPT) {
      entries.remove();
    }
    CompletableFuture<Void> unused =
        job.outcome().thenAccept(outcome -> entry.ended(outcome, time.instant()));
  }

  List<Fire> all() {
    return entries.stream().map(Entry::fire).toList();
  }

  private static final class Entry {
    private final @Nullable Instant scheduled;
    private final String job;
    private final Instant started;
    private @Nullable Instant ended;
    private String state = "Running";

    private Entry(@Nullable Instant scheduled, String job, Instant started) {
      this.scheduled = scheduled;
      this.job = job;
      this.started = started;
    }

    private synchronized void ended(Outcome outcome, Instant at) {
      ended = at;
      if (outcome instanceof Outcome.Succeeded) {
        state = "Complete";
      } else {
        state = outcome instanceof Outcome.Failed ? "Failed" : "Deleted";
      }
    }

    private synchronized Fire fire() {
      return new Fire(scheduled, job, started, ended, state);
    }
  }
}
