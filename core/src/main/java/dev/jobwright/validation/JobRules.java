package dev.jobwright.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Job document. */
final class JobRules {
  private static final String SHORTER =
      "use a name of lower case letters, digits and hyphens that leaves room for the index";

  private JobRules() {}

  static void check(Node job) {
    Node spec = spec(job);
    Node metadata = job.field("metadata");
    GeneratedSelector generated = GeneratedSelector.of(job);
    Map<?, ?> templateLabels = generated.templateLabels();
    MetadataRules.check(metadata, labels(job));
    generated.check();
    JobSpecRules.check(spec, templateLabels);
    if (!generated.isWhole()) {
      SelectorRules.check(generated.selector(), spec.field("template"), templateLabels);
    }
    podNames(metadata, spec);
  }

  /** The spec of a Job; one that says neither completions nor parallelism has one completion. */
  private static Node spec(Node job) {
    Node spec = job.field("spec");
    if (spec.field("completions").isPresent() || spec.field("parallelism").isPresent()) {
      return spec;
    }
    Map<Object, @Nullable Object> once = new LinkedHashMap<>(spec.map());
    once.put("completions", 1L);
    return spec.with(once);
  }

  /** The labels of a Job; without any it gets those of its pod template. */
  private static Node labels(Node job) {
    Node own = job.field("metadata", "labels");
    Node template = job.field("spec", "template").field("metadata", "labels");
    return own.map().isEmpty() ? own.with(template.value()) : own;
  }

  /** The pods of an Indexed Job are called by name and index, and their hosts are too. */
  private static void podNames(Node metadata, Node spec) {
    long completions = spec.field("completions").number(0);
    if (!spec.field("completionMode").is("Indexed") || completions <= 0) {
      return;
    }
    String longest = MetadataRules.nameOf(metadata) + "-" + (completions - 1);
    if (!Names.isDnsLabel(longest) || longest.length() > Names.LABEL_LENGTH) {
      metadata
          .at("name", MetadataRules.nameOf(metadata))
          .invalid(
              "will not able to create pod with invalid DNS label: " + longest + "; " + SHORTER);
    }
  }
}
