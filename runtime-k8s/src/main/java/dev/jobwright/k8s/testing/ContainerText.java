package dev.jobwright.k8s.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one run of a container has written, and whether it may write more. */
final class ContainerText {
  private final List<Line> lines = new ArrayList<>();
  private boolean ended;

  /** A line with the time at which it was written. */
  record Line(Instant time, String text) {}

  synchronized void write(Instant time, String text) {
    lines.add(new Line(time, text));
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  synchronized int size() {
    return lines.size();
  }

  /** Returns the lines from a number on; waits a while for one when there is none yet. */
  synchronized List<Line> from(int number, long waitMillis) throws InterruptedException {
    long end = System.nanoTime() + waitMillis * 1_000_000;
    for (long left = waitMillis;
        lines.size() <= number && !ended && left > 0;
        left = (end - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
    return List.copyOf(lines.subList(Math.min(number, lines.size()), lines.size()));
  }
}
