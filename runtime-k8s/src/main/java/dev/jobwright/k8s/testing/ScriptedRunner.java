package dev.jobwright.k8s.testing;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends runs as a list says; one that is asked to stop does so with 143. */
final class ScriptedRunner implements PodRunner {
  private static final int TERMINATED = 143;

  private final List<Outcome> outcomes;
  private final AtomicInteger runs = new AtomicInteger();

  ScriptedRunner(List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("outcomes: none is given; give at least one");
    }
    this.outcomes = outcomes;
  }

  @Override
  public int run(PlayedContainer container) throws InterruptedException {
    Outcome outcome = outcomes.get(Math.min(runs.getAndIncrement(), outcomes.size() - 1));
    CountDownLatch stop = new CountDownLatch(1);
    container.onTerminate(stop::countDown);
    boolean stopped = stop.await(outcome.after().toNanos(), TimeUnit.NANOSECONDS);
    return stopped ? TERMINATED : outcome.exitCode();
  }
}
