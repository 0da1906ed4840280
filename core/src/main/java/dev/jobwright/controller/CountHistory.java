package dev.jobwright.controller;

import dev.jobwright.report.Counts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The counts of a Job's status over time; of very many every second one is forgotten. */
final class CountHistory {
  private static final int KEPT = 1_000;

  private final List<Counts> history = new ArrayList<>();
  private @Nullable Counts last;

  /** Takes in the present counts. */
  void add(Counts now) {
    if (last != null && isSame(last, now)) {
      return;
    }
    if (last != null && last.at().equals(now.at())) {
      history.remove(history.size() - 1);
    }
    last = now;
    history.add(now);
    if (history.size() > KEPT) {
      thinOut();
    }
  }

  private void thinOut() {
    List<Counts> all = List.copyOf(history);
    history.clear();
    for (int i = all.size() - 1; i >= 0; i -= 2) {
      history.add(0, all.get(i));
    }
  }

  private static boolean isSame(Counts one, Counts other) {
    return one.active() == other.active()
        && one.terminating() == other.terminating()
        && one.succeeded() == other.succeeded()
        && one.failed() == other.failed();
  }

  List<Counts> all() {
    return List.copyOf(history);
  }
}
