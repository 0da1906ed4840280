/**
 * Prints Jobs, CronJobs and pods as kubectl does.
 *
 * <p>Kubernetes: {@code pkg/printers/internalversion/printers.go} and {@code
 * k8s.io/kubectl/pkg/describe}, v1.36.
 */
@NullMarked
package dev.jobwright.kubectl;

import org.jspecify.annotations.NullMarked;
