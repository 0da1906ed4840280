package dev.jobwright.queue;

import java.time.Instant;

/** An item as a user has them; Jackson looks into what is public alone. */
public record Order(String customer, int amount, Instant due) {}
