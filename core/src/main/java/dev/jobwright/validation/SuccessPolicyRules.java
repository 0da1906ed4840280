package dev.jobwright.validation;

/** {@code spec.successPolicy} of an Indexed Job. */
final class SuccessPolicyRules {
  private static final int MOST_RULES = 20;
  private static final int MOST_INDEX_BYTES = 64 * 1024;
  private static final String RISING = "name rising indexes below completions, such as \"0,2-4\"";

  private SuccessPolicyRules() {}

  static void check(Node spec) {
    Node policy = spec.field("successPolicy");
    if (policy.isAbsent()) {
      return;
    }
    if (!spec.field("completionMode").is("Indexed")) {
      policy.invalid("requires indexed completion mode; set completionMode to Indexed");
      return;
    }
    Node rules = policy.field("rules");
    if (rules.list().isEmpty()) {
      rules.required("at least one rules must be specified when the successPolicy is specified");
    } else if (rules.list().size() > MOST_RULES) {
      rules.tooMany(MOST_RULES);
    }
    long completions = spec.field("completions").number(Integer.MAX_VALUE);
    for (Node rule : rules.items()) {
      rule(rule, completions);
    }
  }

  private static void rule(Node rule, long completions) {
    Node indexes = rule.field("succeededIndexes");
    Node count = rule.field("succeededCount");
    if (indexes.isAbsent() && count.isAbsent()) {
      rule.required("at least one of succeededCount or succeededIndexes must be specified");
      return;
    }
    Checks.nonNegative(count);
    if (count.isAbove(completions)) {
      count.invalid(
          "must be less than or equal to "
              + completions
              + " (the number of specified completions)");
    }
    if (indexes.isPresent()) {
      listed(indexes, count, completions);
    }
  }

  private static void listed(Node indexes, Node count, long completions) {
    if (Names.bytes(indexes.text()) > MOST_INDEX_BYTES) {
      indexes.tooLong(MOST_INDEX_BYTES);
    }
    IndexList list = IndexList.parse(indexes.text(), completions);
    if (list.problem() != null) {
      indexes.invalid("error parsing succeededIndexes: " + list.problem() + "; " + RISING);
    }
    if (count.isAbove(list.count())) {
      count.invalid(
          "must be less than or equal to "
              + list.count()
              + " (the number of indexes in the specified succeededIndexes field)");
    }
  }
}
