package dev.jobwright.runtime;

import java.time.Instant;

/**
 * Something that happened to a Job or to one of its pods, as {@code kubectl get events} shows it.
 *
 * @param object the object it happened to, such as {@code Job/resize} or {@code Pod/resize-0-x2b4c}
 * @param type whether it is to be worried about
 * @param reason one word for what happened, such as {@code SuccessfulCreate}
 * @param message what happened, as a sentence
 * @param source the component that said so, such as {@code job-controller}
 * @param count how often it happened; similar events are combined into one
 * @param firstTime when it first happened, in whole seconds
 * @param lastTime when it last happened, in whole seconds
 */
public record JobEvent(
    String object,
    EventType type,
    String reason,
    String message,
    String source,
    int count,
    Instant firstTime,
    Instant lastTime) {}
