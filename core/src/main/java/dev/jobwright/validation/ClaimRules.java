package dev.jobwright.validation;

import dev.jobwright.model.Quantity;
import java.util.Map;
import java.util.Set;

/** Claims of persistent volumes: of their own, or made together with a pod. */
final class ClaimRules {
  private static final Set<String> MODES =
      Set.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");
  private static final Set<String> METADATA = Set.of("labels", "annotations");

  private ClaimRules() {}

  static void template(Node template) {
    if (template.isAbsent()) {
      template.required("say what claim to make");
      return;
    }
    Node metadata = template.field("metadata");
    LabelRules.labels(metadata.field("labels"));
    LabelRules.annotations(metadata.field("annotations"));
    for (Map.Entry<?, ?> field : metadata.map().entrySet()) {
      if (!METADATA.contains(field.getKey()) && field.getValue() != null) {
        metadata.field(String.valueOf(field.getKey())).forbidden("cannot be set");
      }
    }
    spec(template.field("spec"));
  }

  static void spec(Node spec) {
    accessModes(spec.field("accessModes"));
    LabelRules.selector(spec.field("selector"));
    size(spec.field("resources"));
    NameRules.optionalSubdomain(spec.field("storageClassName"));
    NameRules.optionalSubdomain(spec.field("volumeAttributesClassName"));
    Checks.oneOfIfPresent(spec.field("volumeMode"), "Block", "Filesystem");
    source(spec.field("dataSource"));
    source(spec.field("dataSourceRef"));
  }

  private static void accessModes(Node modes) {
    if (modes.list().isEmpty()) {
      modes.required("at least 1 access mode is required");
    }
    for (String mode : modes.texts()) {
      if (!MODES.contains(mode)) {
        modes
            .with(mode)
            .notSupported("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");
      }
    }
    boolean alone = modes.texts().stream().filter(MODES::contains).distinct().count() < 2;
    if (modes.texts().contains("ReadWriteOncePod") && !alone) {
      modes.forbidden("may not use ReadWriteOncePod with other access modes");
    }
  }

  private static void size(Node resources) {
    Node storage = resources.with(resources.field("requests").value()).key("storage");
    Quantity size = Quantities.read(storage.value());
    if (storage.isAbsent()) {
      storage.required("say how much storage, such as 1Gi");
    } else if (size != null && size.amount().signum() <= 0) {
      storage.invalid("must be greater than zero");
    }
  }

  private static void source(Node source) {
    if (source.isAbsent()) {
      return;
    }
    Checks.requiredText(source.field("name"), "name the source");
    Checks.requiredText(source.field("kind"), "name the kind of the source");
    boolean core = source.field("apiGroup").isEmptyText();
    if (core && !source.field("kind").is("PersistentVolumeClaim")) {
      source.invalid(
          source.field("kind").text(),
          "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
    }
    NameRules.optionalSubdomain(source.field("apiGroup"));
    if (!source.field("namespace").isEmptyText()) {
      NameRules.dnsLabel(source.field("namespace"));
    }
  }
}
