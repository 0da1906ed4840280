package dev.jobwright.local;

import dev.jobwright.time.Timeline;
import dev.jobwright.time.VirtualTimeline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The loop in virtual time: what other threads report waits until all of them are at rest, and is
 * then processed in an order that does not depend on how fast they were.
 */
final class VirtualLoop implements Loop, VirtualTimeline.Work {
  private final ReentrantLock lock = new ReentrantLock();
  private final Runnable afterBatch;
  private final Bodies bodies;
  private final Timeline timeline;
  private final Queue<Runnable> atOnce = new ArrayDeque<>();
  private List<Report> reports = new ArrayList<>();

  VirtualLoop(Runnable afterBatch, Bodies bodies, Timeline timeline) {
    this.afterBatch = afterBatch;
    this.timeline = timeline;
    this.bodies = bodies;
  }

  @Override
  public void post(long order, Runnable event) {
    if (lock.isHeldByCurrentThread()) {
      atOnce.add(event);
      return;
    }
    synchronized (bodies) {
      reports.add(new Report(order, event));
    }
  }

  @Override
  public void leave(long order, Runnable event) {
    post(order, event);
  }

  @Override
  public long millis() {
    return timeline.millis();
  }

  @Override
  public <T> T call(Supplier<T> body) {
    boolean outermost = !lock.isHeldByCurrentThread();
    lock.lock();
    try {
      T result = body.get();
      if (outermost) {
        finish();
      }
      return result;
    } finally {
      lock.unlock();
    }
  }

  /** Processes what was reported from within the loop, which is in order as it is. */
  private void finish() {
    for (Runnable event = atOnce.poll(); event != null; event = atOnce.poll()) {
      event.run();
    }
    afterBatch.run();
  }

  @Override
  public boolean settle() {
    bodies.awaitRest();
    List<Report> due = takeReports();
    if (due.isEmpty()) {
      return false;
    }
    due.sort(Comparator.comparingLong(Report::order));
    run(() -> due.forEach(report -> report.event.run()));
    return true;
  }

  private List<Report> takeReports() {
    synchronized (bodies) {
      List<Report> taken = reports;
      reports = new ArrayList<>();
      return taken;
    }
  }

  private record Report(long order, Runnable event) {}
}
