package dev.jobwright.junit;

import dev.jobwright.k8s.KubernetesRuntime;
import dev.jobwright.k8s.KubernetesRuntimeBuilder;
import dev.jobwright.runtime.JobRuntime;
import java.nio.file.Path;

/**
 * The cluster on which a test runs. Nothing else names the module for clusters, which those who do
 * not use it need not have.
 *
 * @param kubeconfig the file that tells how to reach it
 * @param context a context of the file; empty for its current one
 * @param namespace where Jobs run
 */
record ClusterTarget(Path kubeconfig, String context, String namespace) {

  JobRuntime open() {
    KubernetesRuntimeBuilder builder = KubernetesRuntime.builder(namespace).kubeconfig(kubeconfig);
    return (context.isEmpty() ? builder : builder.context(context)).build();
  }
}
