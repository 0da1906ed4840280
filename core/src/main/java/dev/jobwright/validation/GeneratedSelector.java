package dev.jobwright.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the API server adds to a Job it creates, unless {@code manualSelector} is true: labels with
 * the Job's name and UID on the pod template, and a selector for that UID. Values given are kept.
 */
final class GeneratedSelector {
  static final String UID_LABEL = "batch.kubernetes.io/controller-uid";
  static final String OLD_UID_LABEL = "controller-uid";
  static final String NAME_LABEL = "batch.kubernetes.io/job-name";
  static final String OLD_NAME_LABEL = "job-name";

  /** Stands for the UID of a Job that does not exist yet. */
  static final String FUTURE_UID = "00000000-0000-0000-0000-000000000000";

  private static final List<String> NAME_LABELS = List.of(OLD_NAME_LABEL, NAME_LABEL);
  private static final List<String> UID_LABELS = List.of(OLD_UID_LABEL, UID_LABEL);

  private GeneratedSelector() {}

  static boolean isManual(Node job) {
    return job.field("spec", "manualSelector").isTrue();
  }

  static String uid(Node job) {
    String uid = job.field("metadata", "uid").text();
    return uid.isEmpty() ? FUTURE_UID : uid;
  }

  /** The labels of the pod template, with those that are generated. */
  static Map<?, ?> templateLabels(Node job) {
    Node labels = job.field("spec", "template").field("metadata", "labels");
    if (isManual(job)) {
      return labels.map();
    }
    Map<Object, Object> all = new LinkedHashMap<>(labels.map());
    String name = MetadataRules.nameOf(job.field("metadata"));
    String uid = uid(job);
    for (String label : NAME_LABELS) {
      all.putIfAbsent(label, name);
    }
    for (String label : UID_LABELS) {
      all.putIfAbsent(label, uid);
    }
    return all;
  }

  /** The selector of the Job, with the label that is generated. */
  static Node selector(Node job) {
    Node selector = job.field("spec", "selector");
    if (isManual(job)) {
      return selector;
    }
    Map<Object, Object> labels = new LinkedHashMap<>(selector.field("matchLabels").map());
    labels.putIfAbsent(UID_LABEL, uid(job));
    Map<Object, Object> all = new LinkedHashMap<>(selector.map());
    all.put("matchLabels", labels);
    return selector.with(all);
  }

  /** Whether the selector is all generated, and so picks pods with these labels. */
  static boolean isWhole(Node job, Map<?, ?> templateLabels) {
    return !isManual(job)
        && job.field("spec", "selector").isAbsent()
        && uid(job).equals(templateLabels.get(UID_LABEL));
  }

  /** Refuses labels and a selector of the user's that are in the way of those generated. */
  static void check(Node job, Map<?, ?> templateLabels) {
    if (isManual(job)) {
      return;
    }
    String name = MetadataRules.nameOf(job.field("metadata"));
    Node labels = job.field("spec", "template").field("metadata").at("labels", templateLabels);
    String uid = uid(job);
    Map<String, String> expected = new LinkedHashMap<>();
    for (String label : UID_LABELS) {
      expected.put(label, uid);
      mustBe(labels, label, uid);
    }
    for (String label : NAME_LABELS) {
      expected.put(label, name);
      mustBe(labels, label, name);
    }
    Node own = job.field("spec", "selector");
    if (own.isPresent()
        && SelectorRules.isReadable(own)
        && !LabelRules.matches(selector(job), expected)) {
      own.invalid(
          "`selector` not auto-generated; remove it, or set manualSelector to true to keep it");
    }
  }

  private static void mustBe(Node labels, String name, String expected) {
    if (expected.equals(labels.map().get(name))) {
      return;
    }
    Node label = labels.key(name);
    if (label.isAbsent()) {
      label.required("must be '" + expected + "'");
    } else {
      String shown = expected.equals(FUTURE_UID) ? "<uid>" : expected;
      label.invalid("must be '" + shown + "'; the API server adds this label, remove it");
    }
  }
}
