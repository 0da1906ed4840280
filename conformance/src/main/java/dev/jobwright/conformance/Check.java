package dev.jobwright.conformance;

import java.util.List;
import java.util.function.Supplier;

/**
 * Something recorded that is to come out the same here.
 *
 * @param name what it is called
 * @param comparison does the same here and finds where it went another way
 */
record Check(String name, Supplier<List<Divergence>> comparison) {

  /** Returns where it went another way; what breaks off on the way has done so too. */
  List<Divergence> divergences() {
    try {
      return comparison.get();
    } catch (RuntimeException e) {
      return List.of(new Divergence("replay", "a run", e.toString()));
    }
  }
}
