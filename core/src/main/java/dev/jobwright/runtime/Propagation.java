package dev.jobwright.runtime;

import dev.jobwright.model.ApiWord;

/** What happens to the dependents of a deleted object: the pods of a Job, the Jobs of a CronJob. */
public enum Propagation implements ApiWord {
  /** The object goes at once and its dependents are deleted after it: what kubectl does. */
  BACKGROUND("Background"),
  /** The dependents are deleted first, and the object goes when they are gone. */
  FOREGROUND("Foreground"),
  /** The object goes and its dependents stay. */
  ORPHAN("Orphan");

  private final String word;

  Propagation(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
