package dev.jobwright.controller;

import java.time.Instant;

/** The API's precision: whole seconds, the rest cut off. */
final class Seconds {

  private Seconds() {}

  /** Cuts milliseconds of the epoch to the whole second before. */
  static long truncate(long millis) {
    return millis - Math.floorMod(millis, 1000L);
  }

  /** Returns the instant as the API would write it. */
  static Instant instant(long millis) {
    return Instant.ofEpochSecond(Math.floorDiv(millis, 1000L));
  }
}
