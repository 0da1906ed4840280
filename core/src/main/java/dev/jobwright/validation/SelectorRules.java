package dev.jobwright.validation;

import java.util.ArrayList;
import java.util.List;
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

  /** A selector with a mistake in it picks nothing and leaves nothing out. */
  static boolean isReadable(Node selector) {
    List<Violation> mistakes = new ArrayList<>();
    LabelRules.selector(Node.root(selector.value(), mistakes));
    return mistakes.isEmpty();
  }
}
