package dev.jobwright.queue;

import java.time.Instant;

/** A delivery that another process made. */
record ReceivedDelivery(
    String receipt, String id, String body, Instant enqueuedAt, int count, Instant expiresAt)
    implements Delivery {}
