package dev.jobwright.controller;

import dev.jobwright.model.ConditionStatus;
import dev.jobwright.runtime.JobCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a Job, in the order of their first appearance. */
final class Conditions {
  private final List<JobCondition> conditions = new ArrayList<>(4);

  List<JobCondition> asList() {
    return conditions;
  }

  /** Adds a condition as it was published before. */
  void restore(JobCondition condition) {
    conditions.add(condition);
  }

  /** Returns the condition if it is true. */
  @Nullable JobCondition findTrue(String type) {
    JobCondition condition = find(type);
    return condition != null && condition.isTrue() ? condition : null;
  }

  /**
   * Sets a condition to true or false; one that would be false is not added.
   *
   * @return whether that changed anything
   */
  boolean set(String type, boolean holds, String reason, String message, long now) {
    ConditionStatus status = holds ? ConditionStatus.TRUE : ConditionStatus.FALSE;
    JobCondition old = find(type);
    if (old == null ? !holds : isSame(old, status, reason, message)) {
      return false;
    }
    Instant time = Seconds.instant(now);
    JobCondition condition = new JobCondition(type, status, reason, message, time, time);
    if (old == null) {
      conditions.add(condition);
    } else {
      conditions.set(conditions.indexOf(old), condition);
    }
    return true;
  }

  private static boolean isSame(
      JobCondition old, ConditionStatus status, String reason, String message) {
    return old.status() == status && old.reason().equals(reason) && old.message().equals(message);
  }

  private @Nullable JobCondition find(String type) {
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i).type().equals(type)) {
        return conditions.get(i);
      }
    }
    return null;
  }
}
