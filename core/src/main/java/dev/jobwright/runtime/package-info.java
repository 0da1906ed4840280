/**
 * What a user holds of a running Job or CronJob: runs, their status, pods, events and outcome.
 *
 * <p>The same types come from the local runtime and from a cluster.
 */
@NullMarked
package dev.jobwright.runtime;

import org.jspecify.annotations.NullMarked;
