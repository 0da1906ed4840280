package dev.jobwright.controller;

/**
 * What came of a probe.
 *
 * @param outcome how it ended
 * @param output what a failed one has to say
 */
public record ProbeResult(Outcome outcome, String output) {
  /** The probe succeeded. */
  public static final ProbeResult SUCCESS = new ProbeResult(Outcome.SUCCESS, "");

  /** There is no way to probe the container: it counts as success, and is not tried again. */
  public static final ProbeResult NOT_PROBED = new ProbeResult(Outcome.NOT_PROBED, "");

  /**
   * Tells of a failure.
   *
   * @param output what it has to say
   * @return the result
   */
  public static ProbeResult failure(String output) {
    return new ProbeResult(Outcome.FAILURE, output);
  }

  /** How a probe ended. */
  public enum Outcome {
    /** Well. */
    SUCCESS,
    /** Badly, or not in time. */
    FAILURE,
    /** It cannot be done. */
    NOT_PROBED
  }
}
