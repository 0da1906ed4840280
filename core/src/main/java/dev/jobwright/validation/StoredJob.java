package dev.jobwright.validation;

import dev.jobwright.schema.Defaulting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Job document with what the API server adds when it stores it: the defaults of its spec, the
 * generated labels of its pod template and the generated selector.
 */
final class StoredJob {
  private static final List<String> DEFAULTED =
      List.of(
          "completions",
          "parallelism",
          "backoffLimit",
          "completionMode",
          "suspend",
          "manualSelector",
          "podReplacementPolicy");

  private StoredJob() {}

  static Map<String, Object> of(Map<?, ?> job) {
    Node node = Node.root(job, List.of());
    Map<String, Object> spec = copy(node.field("spec"));
    Defaulting.fillInJobSpec(spec);
    return withGenerated(node, spec);
  }

  /**
   * The document that comes of applying one over another: what both leave to the server stays as
   * the server has it.
   */
  static Map<String, Object> applied(Map<?, ?> before, Map<?, ?> after) {
    Node old = Node.root(before, List.of());
    Node node = Node.root(after, List.of());
    Node stored = Node.root(of(before), List.of());
    Map<String, Object> spec = copy(node.field("spec"));
    for (String name : DEFAULTED) {
      Object kept = stored.field("spec", name).value();
      if (old.field("spec", name).isAbsent() && spec.get(name) == null && kept != null) {
        spec.put(name, kept);
      }
    }
    Defaulting.fillInJobSpec(spec);
    return withGenerated(withUid(node, old), spec);
  }

  private static Node withUid(Node job, Node old) {
    Object uid = old.field("metadata", "uid").value();
    if (uid == null || job.field("metadata", "uid").isPresent()) {
      return job;
    }
    Map<String, Object> metadata = copy(job.field("metadata"));
    metadata.put("uid", uid);
    Map<String, Object> document = copy(job);
    document.put("metadata", metadata);
    return job.with(document);
  }

  private static Map<String, Object> withGenerated(Node job, Map<String, Object> spec) {
    GeneratedSelector generated = GeneratedSelector.of(job);
    Map<String, Object> metadata = copy(job.field("spec", "template").field("metadata"));
    metadata.put("labels", generated.templateLabels());
    Map<String, Object> template = copy(job.field("spec", "template"));
    template.put("metadata", metadata);
    spec.put("template", template);
    @Nullable Object selector = generated.selector().value();
    if (selector != null) {
      spec.put("selector", selector);
    }
    Map<String, Object> document = copy(job);
    document.put("spec", spec);
    return document;
  }

  /** A copy without what is null. */
  private static Map<String, Object> copy(Node node) {
    Map<String, Object> copy = new LinkedHashMap<>();
    node.map()
        .forEach(
            (name, value) -> {
              if (value != null) {
                copy.put(String.valueOf(name), value);
              }
            });
    return copy;
  }
}
