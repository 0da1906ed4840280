package dev.jobwright.validation;

import java.util.Map;

/** The selector of an object that makes pods: it must pick the pods of its own template. */
final class SelectorRules {
  private SelectorRules() {}

  static void check(Node selector, Node template, Map<?, ?> templateLabels) {
    if (selector.isAbsent()) {
      selector.required("say which pods belong to it, such as matchLabels: {app: worker}");
    }
    int before = selector.reported();
    LabelRules.selector(selector);
    boolean readable = selector.reported() == before;
    if (readable && !LabelRules.matches(selector, templateLabels)) {
      template
          .field("metadata", "labels")
          .invalid("`selector` does not match template `labels`; name labels of the template");
    }
  }
}
