package dev.jobwright.report;

import java.time.Instant;

/**
 * An event.
 *
 * @param first when it first happened
 * @param last when it last happened
 * @param count how often
 * @param warning whether it is to be worried about
 * @param object what it happened to, such as {@code Pod/resize-0-x2b4c}
 * @param reason one word for what happened
 * @param message what happened, as a sentence
 */
public record EventLine(
    Instant first,
    Instant last,
    int count,
    boolean warning,
    String object,
    String reason,
    String message) {}
