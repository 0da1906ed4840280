package dev.jobwright.validation;

/**
 * What a controller has made of an object by the time of an update, as far as it decides what may
 * change.
 *
 * @param started whether the Job has a start time
 * @param active how many of its pods are active
 * @param suspendedCondition whether its condition {@code Suspended} is true
 */
public record UpdateState(boolean started, int active, boolean suspendedCondition) {
  /** An object no controller has touched yet. */
  public static final UpdateState UNTOUCHED = new UpdateState(false, 0, false);
}
