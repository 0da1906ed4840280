package dev.jobwright.validation;

import java.util.List;

/** The spec of a Job, alone or within a CronJob, apart from its selector. */
final class JobSpecRules {
  private static final int LONGEST_MANAGER = 63;
  private static final String PATH_CHARACTERS = "/-._~%!$&'()*+,;=:";

  private static final List<String> COUNTS =
      List.of(
          "parallelism",
          "completions",
          "activeDeadlineSeconds",
          "backoffLimit",
          "ttlSecondsAfterFinished",
          "backoffLimitPerIndex",
          "maxFailedIndexes");

  private JobSpecRules() {}

  /** Checks a spec whose pod template has these labels once those that are generated are added. */
  static void check(Node spec, Object templateLabels) {
    for (String count : COUNTS) {
      if (spec.has(count)) { // most are not
        Checks.nonNegative(spec.field(count));
      }
    }
    if (spec.has("maxFailedIndexes") && !spec.has("backoffLimitPerIndex")) {
      spec.field("backoffLimitPerIndex")
          .required("when maxFailedIndexes is specified; say how often an index may fail");
    }
    managedBy(spec.field("managedBy"));
    IndexedJobRules.check(spec);
    PodFailurePolicyRules.check(spec);
    SuccessPolicyRules.check(spec);
    podReplacementPolicy(spec);
    PodTemplateRules.check(spec.field("template"), templateLabels);
    restartPolicy(spec);
  }

  private static void managedBy(Node manager) {
    if (manager.isAbsent()) {
      return;
    }
    String text = manager.text();
    if (text.isEmpty()) {
      manager.required("name the controller, such as \"acme.io/foo\", or remove the field");
    } else {
      domainPrefixedPath(manager, text.indexOf('/'));
    }
    if (Names.bytes(text) > LONGEST_MANAGER) {
      manager.tooLong(LONGEST_MANAGER);
    }
  }

  private static void domainPrefixedPath(Node manager, int slash) {
    String text = manager.text();
    if (slash <= 0 || slash == text.length() - 1) {
      manager.invalid("must be a domain-prefixed path (such as \"acme.io/foo\")");
      return;
    }
    NameRules.subdomain(manager.with(text.substring(0, slash)));
    String path = text.substring(slash + 1);
    if (!path.chars().allMatch(JobSpecRules::isPathCharacter)) {
      manager.invalid(
          path, "Invalid path (regex used for validation is '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')");
    }
  }

  private static boolean isPathCharacter(int c) {
    return Names.isLetterOrDigit((char) c) || PATH_CHARACTERS.indexOf(c) >= 0;
  }

  private static void podReplacementPolicy(Node spec) {
    Node policy = spec.field("podReplacementPolicy");
    if (spec.has("podFailurePolicy")) {
      Checks.oneOfIfPresent(policy, "Failed");
    } else {
      Checks.oneOfIfPresent(policy, "Failed", "TerminatingOrFailed");
    }
  }

  private static void restartPolicy(Node spec) {
    Node policy = spec.field("template", "spec").field("restartPolicy");
    if (policy.isEmptyText() || policy.is("Always")) {
      policy.required("valid values: \"OnFailure\", \"Never\"");
    } else if (!policy.is("OnFailure") && !policy.is("Never")) {
      policy.notSupported("OnFailure", "Never");
    } else if (policy.is("OnFailure") && spec.has("podFailurePolicy")) {
      policy.invalid("only \"Never\" is supported when podFailurePolicy is specified; use it");
    }
  }
}
