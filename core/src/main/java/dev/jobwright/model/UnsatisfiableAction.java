package dev.jobwright.model;

/** What happens to a pod that would break a topology spread. */
public enum UnsatisfiableAction implements ApiWord {
  /** It waits. */
  DO_NOT_SCHEDULE("DoNotSchedule"),

  /** It is placed where it does least harm. */
  SCHEDULE_ANYWAY("ScheduleAnyway");

  private final String word;

  UnsatisfiableAction(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
