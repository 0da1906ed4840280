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

  private final Node job;
  private final boolean manual;
  private final String name;
  private final String uid;
  private final Map<?, ?> templateLabels;

  private GeneratedSelector(Node job) {
    Node metadata = job.field("metadata");
    Node spec = job.field("spec");
    String given = metadata.field("uid").text();
    Map<?, ?> labels = spec.field("template").field("metadata", "labels").map();
    this.job = job;
    this.manual = spec.field("manualSelector").isTrue();
    this.name = MetadataRules.nameOf(metadata);
    this.uid = given.isEmpty() ? FUTURE_UID : given;
    this.templateLabels = manual ? labels : withGenerated(labels);
  }

  static GeneratedSelector of(Node job) {
    return new GeneratedSelector(job);
  }

  private Map<Object, Object> withGenerated(Map<?, ?> labels) {
    Map<Object, Object> all = new LinkedHashMap<>(labels);
    for (String label : NAME_LABELS) {
      all.putIfAbsent(label, name);
    }
    for (String label : UID_LABELS) {
      all.putIfAbsent(label, uid);
    }
    return all;
  }

  /** The labels of the pod template, with those that are generated. */
  Map<?, ?> templateLabels() {
    return templateLabels;
  }

  /** The selector of the Job, with the label that is generated. */
  Node selector() {
    Node selector = own();
    if (manual) {
      return selector;
    }
    Map<Object, Object> labels = new LinkedHashMap<>(selector.field("matchLabels").map());
    labels.putIfAbsent(UID_LABEL, uid);
    Map<Object, Object> all = new LinkedHashMap<>(selector.map());
    all.put("matchLabels", labels);
    return selector.with(all);
  }

  private Node own() {
    return job.field("spec", "selector");
  }

  /** Whether the selector is all generated, and so picks the pods of the template. */
  boolean isWhole() {
    return !manual && own().isAbsent() && uid.equals(templateLabels.get(UID_LABEL));
  }

  /** Refuses labels and a selector of the user's that are in the way of those generated. */
  void check() {
    if (manual) {
      return;
    }
    Node labels = job.field("spec", "template").field("metadata").at("labels", templateLabels);
    for (String label : UID_LABELS) {
      mustBe(labels, label, uid);
    }
    for (String label : NAME_LABELS) {
      mustBe(labels, label, name);
    }
    Node own = own();
    if (own.isPresent() && SelectorRules.isReadable(own) && !picksGenerated()) {
      own.invalid(
          "`selector` not auto-generated; remove it, or set manualSelector to true to keep it");
    }
  }

  private boolean picksGenerated() {
    return LabelRules.matches(selector(), withGenerated(Map.of()));
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
