package dev.jobwright.local;

import dev.jobwright.time.Timeline;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps account of the container bodies that run on threads while time is virtual: it stands still
 * until all of them have ended or sleep.
 */
final class Bodies implements BodyTime {
  private static final Logger log = LoggerFactory.getLogger(Bodies.class);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long STUBBORN_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long STEP_MILLIS = 50;
  private static final String TO_STOP = "the container is asked to stop";

  private final Timeline timeline;
  private final int threads;
  private long waitBegan;
  private long waitNanos = Long.MAX_VALUE;
  private int queued;
  private int running;
  private int sleeping;
  private int others;

  /** The bodies that run although they were asked to stop, and since when. */
  private final Map<Body, Long> stopping = new HashMap<>();

  Bodies(Timeline timeline, int threads) {
    this.timeline = timeline;
    this.threads = threads;
  }

  @Override
  public synchronized void queued() {
    queued++;
  }

  @Override
  public synchronized void calledOff() {
    queued--;
    notifyAll();
  }

  @Override
  public synchronized void began() {
    queued--;
    running++;
  }

  @Override
  public synchronized void ended(Body body) {
    running--;
    stopping.remove(body);
    notifyAll();
  }

  /** Notes containers outside the pool of threads that began, or with a minus ended. */
  synchronized void others(int difference) {
    others += difference;
    notifyAll();
  }

  /**
   * Limits how long time is held by bodies that are at work, from now on and by the machine's
   * clock.
   */
  synchronized void beginWait(long nanos) {
    waitBegan = System.nanoTime();
    waitNanos = nanos;
  }

  /** Takes back {@link #beginWait}. */
  synchronized void endWait() {
    waitNanos = Long.MAX_VALUE;
  }

  /** Tells whether bodies are still at work when the limit has passed. */
  synchronized boolean isWaitOver() {
    return atWork() > 0 && System.nanoTime() - waitBegan >= waitNanos;
  }

  /**
   * Waits until no body can do anything before time moves, the limit has passed, or the caller is
   * interrupted.
   */
  synchronized void awaitRest() {
    long since = System.nanoTime();
    while (atWork() > 0 && !isWaitOver()) {
      try {
        wait(stopping.isEmpty() ? millisToWait() : STEP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      if (System.nanoTime() - since >= PATIENCE_NANOS) {
        warn();
        since = System.nanoTime();
      }
    }
  }

  private long millisToWait() {
    long left = waitNanos - (System.nanoTime() - waitBegan);
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(Math.min(left, PATIENCE_NANOS)) + 1);
  }

  private void warn() {
    log.warn(
        "Virtual time stands still at {}: {} containers are at work. Let tasks wait with"
            + " TaskContext.sleep, which takes virtual time.",
        timeline.instant(),
        atWork());
  }

  private int atWork() {
    return others + running - stubborn() + Math.min(queued, threads - running - sleeping);
  }

  /** Counts those that seem not to heed that they were asked to stop: their grace is to run out. */
  private int stubborn() {
    if (stopping.isEmpty()) {
      return 0;
    }
    long now = System.nanoTime();
    return (int) stopping.values().stream().filter(since -> now - since >= STUBBORN_NANOS).count();
  }

  @Override
  public void sleep(Duration duration, Body body) throws InterruptedException {
    sleepUntil(new CompletableFuture<>(), duration, body);
  }

  @Override
  public void sleepUntil(CompletableFuture<?> event, Duration atMost, Body body)
      throws InterruptedException {
    Timeline.Wake wake = fallAsleep(event, atMost, body);
    try {
      awaitWake(body);
    } finally {
      wake.cancel();
      wake(body);
    }
  }

  /** Wakes a body, unless it has slept another time since. */
  private synchronized void wakeFrom(int turn, Body body) {
    if (body.turn == turn) {
      wake(body);
    }
  }

  /** Registers both wakes before the account shows a sleeper, so that time cannot run past them. */
  private synchronized Timeline.Wake fallAsleep(
      CompletableFuture<?> event, Duration duration, Body body) throws InterruptedException {
    if (body.forbidden) {
      throw new InterruptedException(TO_STOP);
    }
    Timeline.Wake wake = timeline.wakeAfter(duration, () -> wake(body));
    body.asleep = true;
    running--;
    sleeping++;
    int turn = ++body.turn;
    CompletableFuture<?> unused = event.whenComplete((result, failure) -> wakeFrom(turn, body));
    notifyAll();
    return wake;
  }

  private synchronized void awaitWake(Body body) throws InterruptedException {
    while (body.asleep) {
      wait();
    }
    if (body.forbidden) {
      throw new InterruptedException(TO_STOP);
    }
  }

  private synchronized void wake(Body body) {
    if (body.asleep) {
      body.asleep = false;
      sleeping--;
      running++;
      notifyAll();
    }
  }

  @Override
  public synchronized void interrupt(Body body) {
    body.forbidden = true;
    stopping.putIfAbsent(body, System.nanoTime());
    wake(body);
  }
}
