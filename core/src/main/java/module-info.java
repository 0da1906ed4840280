/** Values, rules and pure controllers of Kubernetes batch jobs. */
// "requires-automatic": Immutables, needed to compile only, and cron-utils; "module": one that is
// built after this one
@SuppressWarnings({"requires-automatic", "module"})
module dev.jobwright.core {
  requires com.cronutils;
  requires static org.immutables.value;
  requires static transitive org.jspecify;
  requires org.slf4j;

  exports dev.jobwright.backfill;
  exports dev.jobwright.controller to
      dev.jobwright.k8s,
      dev.jobwright.local;
  exports dev.jobwright.kubectl;
  exports dev.jobwright.model;
  exports dev.jobwright.report;
  exports dev.jobwright.runtime;
  exports dev.jobwright.schedule;
  exports dev.jobwright.schema;
  exports dev.jobwright.simulation;
  exports dev.jobwright.time;
  exports dev.jobwright.validation;
}
