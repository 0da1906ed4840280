/**
 * The resources of a batch job as immutable values: Jobs, CronJobs, their pods, and what a work
 * queue runs on.
 *
 * <p>Names are those of the Kubernetes API, v1.36; times are {@link java.time.Duration}s, the API's
 * words are enums. What is not set is null, an empty list or an empty map: the server's defaults
 * are never written into a value unless {@link dev.jobwright.model.Job#defaulted()} is called.
 */
@NullMarked
package dev.jobwright.model;

import org.jspecify.annotations.NullMarked;
