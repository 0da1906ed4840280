package dev.jobwright.report;

import java.time.Instant;

/**
 * A condition of the Job.
 *
 * @param at when its status last changed
 * @param type what it is about, such as {@code Complete}
 * @param status {@code True}, {@code False} or {@code Unknown}
 * @param reason one word for why
 * @param message the reason as a sentence
 */
public record ConditionLine(
    Instant at, String type, String status, String reason, String message) {}
