package dev.jobwright.local;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * What a local runtime was built with.
 *
 * @param threads how many tasks run at a time
 * @param threadFactory what makes their threads
 * @param tasks the Java tasks that stand for images
 * @param runtimes the other container runtimes, by image
 * @param node the node that runs the pods
 * @param serviceEnv the variables by which containers find services
 * @param podEventDelay how long the controller gathers changes of pods
 * @param podsKept how many pods that have ended are kept for each Job
 * @param logLimit how many bytes of each container's log are kept
 * @param adversary who makes trouble; {@code null} for nobody
 * @param seed what names are drawn from
 */
record Settings(
    int threads,
    ThreadFactory threadFactory,
    Map<String, Task> tasks,
    Map<String, ContainerRuntime> runtimes,
    LocalNode node,
    Map<String, String> serviceEnv,
    Duration podEventDelay,
    int podsKept,
    int logLimit,
    @Nullable Adversary adversary,
    long seed) {}
