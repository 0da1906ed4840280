/**
 * Shows what CronJobs will do over a span of time, without running anything: what starts, overlaps,
 * is replaced or skipped. {@link dev.jobwright.simulation.ScheduleSimulator} is the way in.
 */
@NullMarked
package dev.jobwright.simulation;

import org.jspecify.annotations.NullMarked;
