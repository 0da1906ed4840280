/** A shell for the replay of recordings: what busybox's does, in virtual time. */
@NullMarked
package dev.jobwright.conformance.shell;

import org.jspecify.annotations.NullMarked;
