package dev.jobwright.validation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What may not change in an object that exists. */
final class UpdateRules {
  static final String IMMUTABLE = "field is immutable; delete the object and create it anew";

  private static final String[] IDENTITY = {"name", "namespace", "uid", "creationTimestamp"};

  private UpdateRules() {}

  static void check(
      Map<String, ?> before,
      Map<String, ?> after,
      String kind,
      UpdateState state,
      List<Violation> report) {
    switch (kind) {
      case "Job" -> job(before, after, state, report);
      case "CronJob" -> cronJob(before, after, report);
      default -> other(before, after, kind, report);
    }
  }

  private static void job(
      Map<String, ?> before, Map<String, ?> after, UpdateState state, List<Violation> report) {
    Node old = Node.root(StoredJob.of(before), report);
    Node job = Node.root(StoredJob.applied(before, after), report);
    JobRules.check(job);
    identity(job, old);
    JobUpdateRules.check(job.field("spec"), old.field("spec"), state);
  }

  /** Everything in the spec of a CronJob may change; its name may be longer than today's rule. */
  private static void cronJob(Map<String, ?> before, Map<String, ?> after, List<Violation> report) {
    Node old = Node.root(before, report);
    Node cronJob = Node.root(after, report);
    Node spec = cronJob.field("spec");
    Node oldSpec = old.field("spec");
    identity(cronJob, old);
    MetadataRules.check(cronJob.field("metadata"), cronJob.field("metadata", "labels"));
    ScheduleRules.checkUpdate(spec, oldSpec);
    if (!Objects.equals(spec.field("timeZone").value(), oldSpec.field("timeZone").value())) {
      TimeZoneRules.check(spec.field("timeZone"));
    }
    CronJobRules.spec(spec);
  }

  private static void other(
      Map<String, ?> before, Map<String, ?> after, String kind, List<Violation> report) {
    Node old = Node.root(before, report);
    Node root = Node.root(after, report);
    KindRules.check(root, kind);
    identity(root, old);
    if (kind.endsWith("Set")) {
      immutable(root.field("spec", "selector"), old.field("spec", "selector"), "LabelSelector");
    }
  }

  private static void identity(Node root, Node old) {
    for (String name : IDENTITY) {
      Node value = root.field("metadata", name);
      Node oldValue = old.field("metadata", name);
      boolean both = value.isPresent() && oldValue.isPresent();
      if (both && !Objects.equals(value.value(), oldValue.value())) {
        value.invalid(IMMUTABLE);
      }
    }
  }

  /** Refuses an object that is not what it was. */
  static void immutable(Node value, Node old, String type) {
    boolean same =
        value.isPresent() == old.isPresent()
            && StoredForm.of(value.value(), type).equals(StoredForm.of(old.value(), type));
    if (!same) {
      value.invalid(null, IMMUTABLE);
    }
  }

  /** Refuses a single value that is not what it was. */
  static void immutable(Node value, Node old) {
    boolean same =
        value.number() != null
            ? value.number().equals(old.number())
            : Objects.equals(value.value(), old.value());
    if (!same) {
      value.invalid(IMMUTABLE);
    }
  }
}
