/** Runs Kubernetes batch jobs on a cluster. */
// "requires-*automatic": fabric8 has no module descriptors
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.jobwright.k8s {
  requires static transitive org.jspecify;
  requires transitive dev.jobwright.core;
  requires transitive kubernetes.client.api;
  requires dev.jobwright.dsl;
  requires kubernetes.model.core;
  requires org.slf4j;

  exports dev.jobwright.k8s;
  exports dev.jobwright.k8s.testing;
}
