/** Runs Kubernetes batch jobs on this machine. */
module dev.jobwright.local {
  requires static transitive org.jspecify;
  requires transitive dev.jobwright.core;
  requires transitive dev.jobwright.queue;
  requires org.slf4j;

  exports dev.jobwright.local;
}
