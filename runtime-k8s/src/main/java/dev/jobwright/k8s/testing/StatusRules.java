package dev.jobwright.k8s.testing;

import dev.jobwright.validation.Reason;
import dev.jobwright.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a Job's status must keep to when it is written; from {@code validation.go} of batch. */
final class StatusRules {
  private final Map<String, Object> before;
  private final Map<String, Object> after;
  private final List<Violation> violations = new ArrayList<>();

  private StatusRules(Map<String, Object> before, Map<String, Object> after) {
    this.before = Doc.map(before, "status");
    this.after = Doc.map(after, "status");
  }

  static void check(ResourceType type, Map<String, Object> before, Map<String, Object> after) {
    if (type != ResourceType.JOBS) {
      return;
    }
    StatusRules rules = new StatusRules(before, after);
    rules.check(Doc.text(Doc.map(after, "spec"), "completionMode").equals("Indexed"));
    if (!rules.violations.isEmpty()) {
      throw ApiError.invalid(type, Doc.name(after), rules.violations);
    }
  }

  private void check(boolean indexed) {
    notBelow("failed");
    if (!indexed) {
      notBelow("succeeded");
    }
    for (String type : List.of("Complete", "Failed", "SuccessCriteriaMet", "FailureTarget")) {
      if (isTrue(before, type) && !isTrue(after, type)) {
        refuse("conditions", "a condition of type " + type + " must not be taken back");
      }
    }
    needs("Complete", "SuccessCriteriaMet");
    needs("Failed", "FailureTarget");
    boolean complete = isTrue(after, "Complete");
    if (complete != (after.get("completionTime") != null)) {
      refuse("completionTime", "must be set exactly when the Job is complete");
    }
    if (isTrue(after, "SuccessCriteriaMet")
        && (isTrue(after, "Failed") || isTrue(after, "FailureTarget"))) {
      refuse("conditions", "cannot be both SuccessCriteriaMet and failed");
    }
    if (complete || isTrue(after, "Failed")) {
      mustBeNone("active");
      mustBeNone("terminating");
      Map<String, Object> uncounted = Doc.map(after, "uncountedTerminatedPods");
      if (!Doc.texts(uncounted, "succeeded").isEmpty()
          || !Doc.texts(uncounted, "failed").isEmpty()) {
        refuse("uncountedTerminatedPods", "must be empty for a finished job");
      }
    }
    if (number(after, "ready") > number(after, "active")) {
      refuse("ready", "cannot set more ready pods than active");
    }
  }

  private void notBelow(String count) {
    if (number(after, count) < number(before, count)) {
      refuse(count, "cannot decrease the " + count + " counter");
    }
  }

  private void mustBeNone(String count) {
    if (number(after, count) > 0) {
      refuse(count, count + ">0 is invalid for finished job");
    }
  }

  private void needs(String condition, String other) {
    if (isTrue(after, condition) && !isTrue(after, other)) {
      refuse("conditions", "cannot set " + condition + "=True without " + other + "=True");
    }
  }

  private void refuse(String field, String rule) {
    violations.add(new Violation("status." + field, Reason.INVALID, null, rule));
  }

  private static int number(Map<String, Object> status, String name) {
    return Doc.number(status, name, 0);
  }

  private static boolean isTrue(Map<String, Object> status, String type) {
    return Doc.maps(status, "conditions").stream()
        .anyMatch(
            condition ->
                Doc.text(condition, "type").equals(type)
                    && Doc.text(condition, "status").equals("True"));
  }
}
