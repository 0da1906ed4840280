package dev.jobwright.report;

/**
 * Something that the Job or CronJob was declared with.
 *
 * @param name such as {@code backoffLimit}
 * @param value its value as text
 */
public record Fact(String name, String value) {}
