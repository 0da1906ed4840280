/**
 * Says before there is an API server what the API server would refuse, and why.
 *
 * <p>The rules are those of the Kubernetes v1.36 API server for {@code batch/v1} Jobs and CronJobs
 * with their whole pod template. They work on documents: a resource as plain maps, lists and
 * scalars.
 */
@NullMarked
package dev.jobwright.validation;

import org.jspecify.annotations.NullMarked;
