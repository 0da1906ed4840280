/**
 * Cron schedules in the dialect of Kubernetes: what fires, when, in which time zone, and what to
 * watch out for. {@link dev.jobwright.schedule.Schedule} is the way in.
 */
@NullMarked
package dev.jobwright.schedule;

import org.jspecify.annotations.NullMarked;
