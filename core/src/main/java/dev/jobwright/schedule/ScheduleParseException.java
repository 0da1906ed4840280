package dev.jobwright.schedule;

/**
 * Says that a schedule cannot be read, where, why, and what a readable one looks like.
 *
 * <p>{@link #reason()} is the text of the parser Kubernetes uses, as the API server reports it;
 * {@link #getMessage()} adds the place, the rule and two valid examples.
 */
public final class ScheduleParseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** The schedule as it was given. */
  private final String expression;

  /** Where it stops making sense. */
  private final int position;

  /** The words of the parser Kubernetes uses. */
  private final String reason;

  ScheduleParseException(String expression, int position, String reason, String rule) {
    super(message(expression, position, reason, rule));
    this.expression = expression;
    this.position = position;
    this.reason = reason;
  }

  /**
   * Returns the schedule as it was given.
   *
   * @return the schedule, possibly empty
   */
  public String expression() {
    return expression;
  }

  /**
   * Returns where the schedule stops making sense.
   *
   * @return index of a character of {@link #expression()}, from 0 to its length
   */
  public int position() {
    return position;
  }

  /**
   * Returns why, in the words of the API server.
   *
   * @return for instance {@code end of range (7) above maximum (6): 7}
   */
  public String reason() {
    return reason;
  }

  private static String message(String expression, int position, String reason, String rule) {
    return "cannot read the schedule: %s\n  %s\n  %s^ %s\nvalid: %s"
        .formatted(
            reason, onOneLine(expression), " ".repeat(position), rule, examplesFor(expression));
  }

  private static String onOneLine(String expression) {
    return expression.replaceAll("\\p{Cntrl}", " ");
  }

  private static String examplesFor(String expression) {
    return expression.startsWith("@")
        ? "\"@daily\" (at midnight), \"@every 1h30m\" (every 90 minutes)"
        : "\"*/15 * * * *\" (every 15 minutes), \"30 2 * * 1-5\" (at 02:30, Monday to Friday)";
  }
}
