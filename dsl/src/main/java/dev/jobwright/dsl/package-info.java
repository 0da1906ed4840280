/**
 * The fluent way to declare jobs: {@link dev.jobwright.dsl.Jobs} opens one small builder for each
 * job pattern, and {@code build()} gives a value that has been checked as the API server would.
 */
@NullMarked
package dev.jobwright.dsl;

import org.jspecify.annotations.NullMarked;
