package dev.jobwright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The status of one container of a pod.
 *
 * @param name the container's name
 * @param image its image
 * @param state what it is doing
 * @param lastState how it ended the last time; {@code null} when it was never restarted
 * @param ready whether it is ready
 * @param restartCount how often it was restarted
 */
public record ContainerStatus(
    String name,
    String image,
    ContainerState state,
    ContainerState.@Nullable Terminated lastState,
    boolean ready,
    int restartCount) {}
