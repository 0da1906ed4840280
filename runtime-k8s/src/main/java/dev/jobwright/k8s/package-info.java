/** Runs Kubernetes batch jobs on a cluster. */
@NullMarked
package dev.jobwright.k8s;

import org.jspecify.annotations.NullMarked;
