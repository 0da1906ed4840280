package dev.jobwright.queue;

import java.time.Instant;

/**
 * An item that nobody could be done with.
 *
 * @param id 32 hexadecimal digits
 * @param body the item as text
 * @param enqueuedAt when it was enqueued
 * @param deliveries how often it was handed out
 * @param error why it failed the last time
 */
public record DeadLetter(
    String id, String body, Instant enqueuedAt, int deliveries, String error) {}
