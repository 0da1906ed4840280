/**
 * Runs Jobs on this machine with the behaviour of the Kubernetes Job controller and kubelet.
 *
 * <p>Begin with {@link dev.jobwright.local.LocalRuntime#builder()}: say what each image means here,
 * a Java {@link dev.jobwright.local.Task} or a {@link dev.jobwright.local.Script}, and submit.
 */
@NullMarked
package dev.jobwright.local;

import org.jspecify.annotations.NullMarked;
