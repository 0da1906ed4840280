/**
 * A Kubernetes API for tests on this machine: an {@linkplain dev.jobwright.k8s.testing.ApiServer
 * API server} in memory, and the {@linkplain dev.jobwright.k8s.testing.ControllersOn controllers
 * and a node} for API servers that have none.
 */
@NullMarked
package dev.jobwright.k8s.testing;

import org.jspecify.annotations.NullMarked;
