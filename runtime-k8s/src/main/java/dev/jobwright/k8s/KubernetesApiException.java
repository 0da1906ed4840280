package dev.jobwright.k8s;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the API server refuses a request, or cannot be reached.
 *
 * <p>The message holds what was asked for and the server's words, but never a token, a header, or
 * the object that was sent.
 */
public final class KubernetesApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String NOT_APPLICABLE = "failed to create typed patch object";

  /** The HTTP status; 0 when there was no answer. */
  private final int code;

  /** The server's word for the kind of refusal. */
  private final String reason;

  private final transient List<ApiCause> causes;

  /** How long the server asks to wait; null when it does not. */
  private final @Nullable Duration retryAfter;

  KubernetesApiException(String message, @Nullable Throwable cause) {
    super(message, cause);
    code = 0;
    reason = "";
    causes = List.of();
    retryAfter = null;
  }

  KubernetesApiException(
      String message,
      int code,
      String reason,
      List<ApiCause> causes,
      @Nullable Duration retryAfter) {
    super(message);
    this.code = code;
    this.reason = reason;
    this.causes = causes;
    this.retryAfter = retryAfter;
  }

  /**
   * Returns the HTTP status.
   *
   * @return such as 403; 0 when there was no answer
   */
  public int code() {
    return code;
  }

  /**
   * Returns the server's word for the kind of refusal.
   *
   * @return such as {@code Forbidden}; empty when there was no answer
   */
  public String reason() {
    return reason;
  }

  List<ApiCause> causes() {
    return causes == null ? List.of() : causes;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Tells whether it is the answer for good, although its code is one of a busy or ill server. */
  boolean isDecision() {
    boolean budget = causes().stream().anyMatch(ApiCause::isDisruptionBudget);
    return (is(429) && budget && retryAfter == null) || isNotApplicable();
  }

  /** Tells whether a manifest cannot be applied on the server's side, whoever is asked. */
  boolean isNotApplicable() {
    String message = getMessage();
    return is(500) && message != null && message.contains(NOT_APPLICABLE);
  }

  boolean isNoAnswer() {
    return code == 0;
  }

  boolean is(int status) {
    return code == status;
  }
}
