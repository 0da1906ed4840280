package dev.jobwright.validation;

import org.jspecify.annotations.Nullable;

/**
 * One reason why the API server would refuse a document.
 *
 * @param field the path of the field, such as {@code spec.podFailurePolicy.rules[1].action}
 * @param reason in which way the value is wrong
 * @param value the value given; null where there is none or where it is better not repeated, as
 *     with the values of environment variables
 * @param detail the rule, and the repair where the rule does not say it; empty when the reason says
 *     all
 */
public record Violation(String field, Reason reason, @Nullable Object value, String detail) {

  /**
   * Words the violation as the API server does.
   *
   * @return {@code <path>: <reason>: <value>: <detail>}, without the parts there are none of
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(field).append(": ").append(reason.words());
    if (value != null) {
      text.append(": ");
      Shown.append(text, value);
    }
    if (!detail.isEmpty()) {
      text.append(": ").append(detail);
    }
    return text.toString();
  }
}
