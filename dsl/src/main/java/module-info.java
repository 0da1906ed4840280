/** Builders of Kubernetes batch jobs, and their YAML. */
module dev.jobwright.dsl {
  requires static transitive org.jspecify;
  requires transitive dev.jobwright.core;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;
  requires tools.jackson.dataformat.yaml;

  exports dev.jobwright.dsl;
  exports dev.jobwright.manifest;
}
