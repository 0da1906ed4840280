package dev.jobwright.k8s;

import dev.jobwright.runtime.FailureCause;
import dev.jobwright.runtime.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for the end of a Job, as long as the caller and the start policy have patience. */
final class Waiting {
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final JobTracker job;
  private final CompletableFuture<Void> closed;
  private final StartPolicy policy;
  private final Supplier<Optional<FailureCause>> explain;
  private @Nullable FailureCause seen;
  private long seenSince;

  Waiting(
      JobTracker job,
      CompletableFuture<Void> closed,
      StartPolicy policy,
      Supplier<Optional<FailureCause>> explain) {
    this.job = job;
    this.closed = closed;
    this.policy = policy;
    this.explain = explain;
  }

  Outcome await(Duration atMost) {
    long end = System.nanoTime() + TimeUnit.NANOSECONDS.convert(atMost);
    long left = TimeUnit.NANOSECONDS.convert(atMost);
    CompletableFuture<Object> over = CompletableFuture.anyOf(job.outcome(), closed);
    while (true) {
      if (isOver(over, policy.isPatient() ? left : Math.min(left, LOOK_NANOS))) {
        return job.outcome().isDone() ? job.outcome().join() : stillRunning();
      }
      left = end - System.nanoTime();
      boolean timeIsUp = left <= 0 && !isForever(atMost);
      if (timeIsUp || Thread.currentThread().isInterrupted()) {
        return stillRunning();
      }
      Optional<FailureCause> gaveUp = policy.isPatient() ? Optional.empty() : givenUp();
      if (gaveUp.isPresent()) {
        return new Outcome.NotStarted(gaveUp.get(), job.status());
      }
    }
  }

  private static boolean isForever(Duration atMost) {
    return TimeUnit.NANOSECONDS.convert(atMost) == Long.MAX_VALUE;
  }

  private Outcome stillRunning() {
    return new Outcome.StillRunning(job.status());
  }

  /**
   * Waits until something is over, or will never be as all is closed; an interrupted caller waits
   * no longer, and stays so.
   *
   * @return whether it is over
   */
  static boolean isOver(
      CompletableFuture<?> over, CompletableFuture<Void> closed, Duration atMost) {
    isOver(CompletableFuture.anyOf(over, closed), TimeUnit.NANOSECONDS.convert(atMost));
    return over.isDone();
  }

  private static boolean isOver(CompletableFuture<?> over, long nanos) {
    try {
      over.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  private Optional<FailureCause> givenUp() {
    FailureCause now = explain.get().orElse(null);
    if (now == null || seen == null || now.getClass() != seen.getClass()) {
      seenSince = System.nanoTime();
    }
    seen = now;
    return Optional.ofNullable(now)
        .filter(cause -> policy.givesUp(cause, Duration.ofNanos(System.nanoTime() - seenSince)));
  }
}
