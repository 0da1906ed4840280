package dev.jobwright.controller;

import dev.jobwright.model.SuccessPolicy;
import dev.jobwright.model.SuccessPolicyRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Job's success policy: which completed indexes are enough, by the first rule that is met. */
final class SuccessRules {
  private final List<Rule> rules = new ArrayList<>();

  SuccessRules(SuccessPolicy policy, int completions) {
    for (SuccessPolicyRule rule : policy.rules()) {
      rules.add(Rule.of(rule, completions));
    }
  }

  /** Returns the index of the first rule that is met, or -1. */
  int firstMet(IndexSet completed) {
    if (!completed.isEmpty()) {
      for (int i = 0; i < rules.size(); i++) {
        if (rules.get(i).isMet(completed)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** A listed set ({@code null}: all indexes) and how many of it are needed. */
  private record Rule(@Nullable IndexSet listed, int needed) {

    static Rule of(SuccessPolicyRule rule, int completions) {
      if (rule.succeededIndexes() == null) {
        int count = rule.succeededCount() == null ? Integer.MAX_VALUE : rule.succeededCount();
        return new Rule(null, count);
      }
      IndexSet listed = IndexSet.parse(rule.succeededIndexes(), completions);
      int count = rule.succeededCount() == null ? listed.size() : rule.succeededCount();
      return new Rule(listed, Math.min(count, listed.size()));
    }

    /** A listed set that holds nothing is skipped, as it would be met from the start. */
    boolean isMet(IndexSet completed) {
      if (listed == null) {
        return completed.size() >= needed;
      }
      return !listed.isEmpty() && completed.countOf(listed) >= needed;
    }
  }
}
