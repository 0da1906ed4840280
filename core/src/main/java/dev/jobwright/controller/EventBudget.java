package dev.jobwright.controller;

/**
 * How many events a source may still record of an object: 25 at once, then one every five minutes.
 */
final class EventBudget {
  static final int AT_ONCE = 25;
  private static final long REFILL = 300_000;

  private double left = AT_ONCE;
  private long lastAsked = Long.MIN_VALUE;

  /** Returns whether one more event may be recorded, and takes it from the budget. */
  boolean allows(long now) {
    if (lastAsked != Long.MIN_VALUE) {
      left = Math.min(AT_ONCE, left + (double) (now - lastAsked) / REFILL);
    }
    lastAsked = now;
    boolean allowed = left >= 1;
    left -= allowed ? 1 : 0;
    return allowed;
  }
}
