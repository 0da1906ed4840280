package dev.jobwright.validation;

import java.util.Map;

/** Labels, annotations, and the selectors that pick objects by their labels. */
final class LabelRules {
  private static final int MOST_ANNOTATION_BYTES = 256 * 1024;

  private LabelRules() {}

  /** Labels of an object, or anything else that must look like them. */
  static void labels(Node labels) {
    for (Map.Entry<?, ?> label : labels.map().entrySet()) {
      if (!(label.getKey() instanceof String key && NameRules.isQualifiedName(key))) {
        NameRules.qualifiedName(labels.with(label.getKey()));
      }
      if (!(label.getValue() instanceof String value && NameRules.isLabelValue(value))) {
        NameRules.labelValue(labels.with(label.getValue()));
      }
    }
  }

  static void annotations(Node annotations) {
    long bytes = 0;
    for (Map.Entry<?, ?> annotation : annotations.map().entrySet()) {
      String key = String.valueOf(annotation.getKey());
      NameRules.annotationKey(annotations, key);
      String value = annotation.getValue() instanceof String text ? text : "";
      bytes += Names.bytes(key) + Names.bytes(value);
    }
    if (bytes > MOST_ANNOTATION_BYTES) {
      annotations.tooLong(MOST_ANNOTATION_BYTES);
    }
  }

  static void selector(Node selector) {
    labels(selector.field("matchLabels"));
    for (Node requirement : selector.field("matchExpressions").items()) {
      requirement(requirement);
    }
  }

  private static void requirement(Node requirement) {
    Node values = requirement.field("values");
    switch (requirement.field("operator").text()) {
      case "In", "NotIn" -> {
        if (values.list().isEmpty()) {
          values.required("must be specified when `operator` is 'In' or 'NotIn'");
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (!values.list().isEmpty()) {
          values.forbidden(
              "may not be specified when `operator` is 'Exists' or 'DoesNotExist'; remove the values");
        }
      }
      default ->
          requirement
              .field("operator")
              .invalid("not a valid selector operator; use In, NotIn, Exists or DoesNotExist");
    }
    NameRules.qualifiedName(requirement.field("key"));
    for (Node value : values.items()) {
      NameRules.labelValue(value);
    }
  }

  /** Whether a selector picks objects with these labels. An absent selector picks none. */
  static boolean matches(Node selector, Map<?, ?> labels) {
    if (selector.isAbsent()) {
      return false;
    }
    for (Map.Entry<?, ?> wanted : selector.field("matchLabels").map().entrySet()) {
      if (!(wanted.getValue() instanceof String value)
          || !value.equals(labels.get(wanted.getKey()))) {
        return false;
      }
    }
    for (Node requirement : selector.field("matchExpressions").items()) {
      if (!meets(requirement, labels)) {
        return false;
      }
    }
    return true;
  }

  private static boolean meets(Node requirement, Map<?, ?> labels) {
    Object label = labels.get(requirement.field("key").text());
    boolean listed =
        label instanceof String value && requirement.field("values").list().contains(value);
    return switch (requirement.field("operator").text()) {
      case "In" -> listed;
      case "NotIn" -> !listed;
      case "Exists" -> label != null;
      case "DoesNotExist" -> label == null;
      default -> true;
    };
  }
}
