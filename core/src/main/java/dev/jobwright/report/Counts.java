package dev.jobwright.report;

import java.time.Instant;

/**
 * The counts of a Job's status from one moment on.
 *
 * @param at when they were reported
 * @param active pods that had not ended and were not being deleted
 * @param terminating pods that were being deleted and had not ended
 * @param succeeded pods that had succeeded; of an Indexed Job, indexes
 * @param failed pods that had failed
 */
public record Counts(Instant at, int active, int terminating, int succeeded, int failed) {}
