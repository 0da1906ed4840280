package dev.jobwright.validation;

/** The template pods are made from: its metadata and its spec. */
final class PodTemplateRules {
  private PodTemplateRules() {}

  /** Checks a template with these labels; the server's paths leave out its {@code metadata}. */
  static void check(Node template, Object labels) {
    Node metadata = template.field("metadata");
    Node spec = template.field("spec");
    Node annotations = template.at("annotations", metadata.field("annotations").value());
    LabelRules.labels(template.at("labels", labels));
    LabelRules.annotations(annotations);
    PodAnnotationRules.check(annotations, spec);
    PodSpecRules.check(spec);
    Node ephemeral = spec.field("ephemeralContainers");
    if (!ephemeral.list().isEmpty()) {
      ephemeral.forbidden("ephemeral containers not allowed in pod template; remove them");
    }
  }
}
