package dev.jobwright.queue;

import java.time.Instant;

/**
 * An item that is in a queue.
 *
 * @param id 32 hexadecimal digits
 * @param body the item as text
 * @param enqueuedAt when it was enqueued
 * @param isDuplicate whether it was enqueued before, with the same key, so that nothing was added
 */
public record Enqueued(String id, String body, Instant enqueuedAt, boolean isDuplicate) {}
