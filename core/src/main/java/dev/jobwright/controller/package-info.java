/**
 * The controllers and the kubelet as functions over state: no threads, no clock, no I/O.
 *
 * <p>{@link dev.jobwright.controller.JobController} decides which pods a Job should have, {@link
 * dev.jobwright.controller.Kubelet} which containers a pod should run. A runtime calls them when
 * something has changed, performs what they decide and reports what came of it. The types here are
 * for those who write a runtime; users hold those of {@link dev.jobwright.runtime}.
 */
@NullMarked
package dev.jobwright.controller;

import org.jspecify.annotations.NullMarked;
