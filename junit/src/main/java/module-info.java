/** Tests batch jobs in JUnit Jupiter: in virtual time, with assertions on what became of them. */
module dev.jobwright.junit {
  requires static transitive org.jspecify;
  requires transitive dev.jobwright.core;
  requires transitive dev.jobwright.dsl;
  requires transitive dev.jobwright.local;
  requires transitive org.junit.jupiter.api;
  requires static dev.jobwright.k8s;
  requires static dev.jobwright.queue;
  requires org.junit.platform.commons;

  exports dev.jobwright.junit;
}
