package dev.jobwright.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Job that was started.
 *
 * @param scheduledTime the time it ran for
 * @param startedAt when it was created, in whole seconds
 * @param endedAt when it ended, in whole seconds; {@code null} when it still ran
 * @param ending how it ended
 * @param overlaps how many earlier Jobs of the CronJob were running when it started
 */
public record Run(
    Instant scheduledTime,
    Instant startedAt,
    @Nullable Instant endedAt,
    Ending ending,
    int overlaps) {}
