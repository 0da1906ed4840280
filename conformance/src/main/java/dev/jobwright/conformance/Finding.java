package dev.jobwright.conformance;

import java.util.List;

/**
 * What came of doing here what was recorded.
 *
 * @param divergences where it went another way; none when it agrees
 * @param remark under which other than the usual circumstances it agrees; mostly empty
 */
record Finding(List<Divergence> divergences, String remark) {

  static Finding of(List<Divergence> divergences) {
    return new Finding(divergences, "");
  }

  boolean agrees() {
    return divergences.isEmpty();
  }
}
