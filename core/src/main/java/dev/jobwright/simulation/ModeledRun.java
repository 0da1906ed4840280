package dev.jobwright.simulation;

import java.time.Duration;

/**
 * How one Job goes.
 *
 * @param duration from its creation to its end, at least zero
 * @param ending {@link Ending#SUCCEEDED} or {@link Ending#FAILED}
 */
public record ModeledRun(Duration duration, Ending ending) {

  /**
   * Checks the duration and the ending.
   *
   * @throws IllegalArgumentException if the duration is negative or the ending is not one of a Job
   *     that was left to itself
   */
  public ModeledRun {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          "duration: %s: a Job takes no less than no time".formatted(duration));
    }
    if (ending != Ending.SUCCEEDED && ending != Ending.FAILED) {
      throw new IllegalArgumentException(
          "ending: %s: a Job ends by itself as SUCCEEDED or FAILED".formatted(ending));
    }
  }

  /**
   * Models a Job that succeeds.
   *
   * @param duration how long it takes
   * @return the model
   */
  public static ModeledRun succeedingAfter(Duration duration) {
    return new ModeledRun(duration, Ending.SUCCEEDED);
  }

  /**
   * Models a Job that fails.
   *
   * @param duration how long it takes
   * @return the model
   */
  public static ModeledRun failingAfter(Duration duration) {
    return new ModeledRun(duration, Ending.FAILED);
  }
}
