package dev.jobwright.local;

import dev.jobwright.time.Timeline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps account of the container bodies that run on threads while time is virtual: it stands still
 * until all of them have ended or sleep.
 */
final class Bodies implements BodyTime {
  private static final Logger log = LoggerFactory.getLogger(Bodies.class);
  private static final long PATIENCE_SECONDS = 10;
  private static final String TO_STOP = "the container is asked to stop";

  private final Timeline timeline;
  private final int threads;
  private int queued;
  private int running;
  private int sleeping;
  private int others;

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
  public synchronized void ended() {
    running--;
    notifyAll();
  }

  /** Notes containers outside the pool of threads that began, or with a minus ended. */
  synchronized void others(int difference) {
    others += difference;
    notifyAll();
  }

  /** Waits until no body can do anything before time moves, or the caller is interrupted. */
  synchronized void awaitRest() {
    while (atWork() > 0) {
      long before = System.nanoTime();
      try {
        wait(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      if (System.nanoTime() - before >= TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
        log.warn(
            "Virtual time stands still at {}: {} containers are at work. Let tasks wait with"
                + " TaskContext.sleep, which takes virtual time.",
            timeline.instant(),
            atWork());
      }
    }
  }

  private int atWork() {
    return others + running + Math.min(queued, threads - running - sleeping);
  }

  @Override
  public void sleep(Duration duration, Sleep sleep) throws InterruptedException {
    Timeline.Wake wake = fallAsleep(duration, sleep);
    try {
      awaitWake(sleep);
    } finally {
      wake.cancel();
      wake(sleep);
    }
  }

  /** Registers the wake before the account shows a sleeper, so that time cannot run past it. */
  private synchronized Timeline.Wake fallAsleep(Duration duration, Sleep sleep)
      throws InterruptedException {
    if (sleep.forbidden) {
      throw new InterruptedException(TO_STOP);
    }
    Timeline.Wake wake = timeline.wakeAfter(duration, () -> wake(sleep));
    sleep.asleep = true;
    running--;
    sleeping++;
    notifyAll();
    return wake;
  }

  private synchronized void awaitWake(Sleep sleep) throws InterruptedException {
    while (sleep.asleep) {
      wait();
    }
    if (sleep.forbidden) {
      throw new InterruptedException(TO_STOP);
    }
  }

  private synchronized void wake(Sleep sleep) {
    if (sleep.asleep) {
      sleep.asleep = false;
      sleeping--;
      running++;
      notifyAll();
    }
  }

  @Override
  public synchronized void interrupt(Sleep sleep) {
    sleep.forbidden = true;
    wake(sleep);
  }
}
