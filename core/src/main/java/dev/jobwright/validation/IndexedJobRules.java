package dev.jobwright.validation;

/** What a Job's completion mode asks of its numbers. */
final class IndexedJobRules {
  private static final int MOST_PARALLEL = 100_000;
  private static final int MOST_FAILED_INDEXES = 100_000;
  private static final int MANY_COMPLETIONS = 100_000;
  private static final int MOST_WITH_MANY_COMPLETIONS = 10_000;

  private IndexedJobRules() {}

  static void check(Node spec) {
    Node mode = spec.field("completionMode");
    Checks.oneOfIfPresent(mode, "NonIndexed", "Indexed");
    if (mode.is("Indexed")) {
      indexed(spec);
    } else if (mode.isAbsent() || mode.is("NonIndexed")) {
      needsIndexed(spec.field("backoffLimitPerIndex"));
      needsIndexed(spec.field("maxFailedIndexes"));
    }
  }

  private static void needsIndexed(Node field) {
    if (field.isPresent()) {
      field.invalid("requires indexed completion mode; set completionMode to Indexed");
    }
  }

  private static void indexed(Node spec) {
    Node completions = spec.field("completions");
    Node maxFailed = spec.field("maxFailedIndexes");
    if (completions.isAbsent()) {
      completions.required("when completion mode is Indexed; say how many indexes there are");
    }
    atMost(spec.field("parallelism"), MOST_PARALLEL, " when completion mode is Indexed");
    if (maxFailed.isAbove(completions.number(Long.MAX_VALUE))) {
      maxFailed.invalid("must be less than or equal to completions");
    }
    atMost(maxFailed, MOST_FAILED_INDEXES, "");
    if (completions.isAbove(MANY_COMPLETIONS) && spec.field("backoffLimitPerIndex").isPresent()) {
      manyCompletions(spec);
    }
  }

  private static void manyCompletions(Node spec) {
    String when =
        " when completions are above "
            + MANY_COMPLETIONS
            + " and used with backoff limit per index";
    Node maxFailed = spec.field("maxFailedIndexes");
    if (maxFailed.isAbsent()) {
      maxFailed.required("must be specified when completions is above " + MANY_COMPLETIONS);
    }
    atMost(spec.field("parallelism"), MOST_WITH_MANY_COMPLETIONS, when);
    atMost(maxFailed, MOST_WITH_MANY_COMPLETIONS, when);
  }

  private static void atMost(Node number, int most, String when) {
    if (number.isAbove(most)) {
      number.invalid("must be less than or equal to " + most + when);
    }
  }
}
