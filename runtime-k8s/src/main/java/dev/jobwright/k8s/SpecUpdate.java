package dev.jobwright.k8s;

import dev.jobwright.k8s.objects.Fields;
import dev.jobwright.model.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a new spec into an object, with what the server has generated in the present one. */
final class SpecUpdate {
  private static final List<String> GENERATED_LABELS =
      List.of(
          "controller-uid",
          "job-name",
          "batch.kubernetes.io/controller-uid",
          "batch.kubernetes.io/job-name");

  private SpecUpdate() {}

  static Map<String, Object> of(Fields present, Job job) {
    Map<String, Object> spec = Fields.of(Applier.document(job).get("spec")).copy();
    Fields old = present.at("spec");
    if (!spec.containsKey("selector") && old.has("selector")) {
      spec.put("selector", old.at("selector").object());
    }
    keepLabels(spec, old);
    return with(present, spec);
  }

  static Map<String, Object> with(Fields present, Map<String, Object> spec) {
    Map<String, Object> updated = present.copy();
    updated.put("spec", spec);
    return updated;
  }

  private static void keepLabels(Map<String, Object> spec, Fields old) {
    Map<String, String> before = old.at("template").at("metadata").texts("labels");
    Map<String, Object> template = Fields.of(spec.get("template")).copy();
    Map<String, Object> metadata = Fields.of(template.get("metadata")).copy();
    Map<String, Object> labels = new LinkedHashMap<>(Fields.of(metadata.get("labels")).copy());
    for (String label : GENERATED_LABELS) {
      if (before.containsKey(label)) {
        labels.putIfAbsent(label, before.get(label));
      }
    }
    metadata.put("labels", labels);
    template.put("metadata", metadata);
    spec.put("template", template);
  }
}
