package dev.jobwright.simulation;

/** How a Job ended. */
public enum Ending {
  /** It succeeded. */
  SUCCEEDED,
  /** It failed. */
  FAILED,
  /** It was deleted to make room for the next one. */
  REPLACED,
  /** It still ran at the end of the span. */
  RUNNING
}
