package dev.jobwright.conformance;

import java.util.List;
import java.util.function.Supplier;

/**
 * Something recorded that is to come out the same here.
 *
 * @param name what it is called
 * @param comparison does the same here and finds where it went another way
 */
record Check(String name, Supplier<Finding> comparison) {

  /** Returns what came of it; what breaks off on the way has gone another way too. */
  Finding finding() {
    try {
      return comparison.get();
    } catch (RuntimeException e) {
      return Finding.of(List.of(new Divergence("replay", "a run", e.toString())));
    }
  }
}
