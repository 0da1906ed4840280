package dev.jobwright.bench;

import java.util.List;

/**
 * How many times as fast one side was as another, round by round.
 *
 * @param sorted the quotients, smallest first
 */
record Ratios(List<Double> sorted) {
  Ratios {
    sorted = sorted.stream().sorted().toList();
  }

  double smallest() {
    return sorted.get(0);
  }

  double median() {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double largest() {
    return sorted.get(sorted.size() - 1);
  }
}
