package dev.jobwright.junit;

import dev.jobwright.local.LocalRuntimeBuilder;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime of a test is made with.
 *
 * @param start when virtual time starts; {@code null} for the machine's clock
 * @param seed what names are drawn from
 * @param changes what the runtime's builder is told besides
 * @param cluster where Jobs run; {@code null} for this machine
 */
record Setup(
    @Nullable Instant start,
    long seed,
    List<Consumer<LocalRuntimeBuilder>> changes,
    @Nullable ClusterTarget cluster) {}
