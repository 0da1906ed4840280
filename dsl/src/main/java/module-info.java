/**
 * Builders of Kubernetes batch jobs, and their YAML.
 *
 * <p>A module path also needs {@code tools.jackson.core:jackson-databind}: Jackson's YAML module
 * requires it by name, though nothing of it is used. A class path does without.
 */
module dev.jobwright.dsl {
  requires static transitive org.jspecify;
  requires transitive dev.jobwright.core;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;
  requires tools.jackson.dataformat.yaml;

  exports dev.jobwright.dsl;
  exports dev.jobwright.manifest;
}
