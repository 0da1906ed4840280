/**
 * Runs what a CronJob did not run in the past. {@link dev.jobwright.backfill.Backfill} is the way
 * in.
 */
@NullMarked
package dev.jobwright.backfill;

import org.jspecify.annotations.NullMarked;
