/** Jobwright beside its peers: the same work on both sides, measured in turn in one run. */
@NullMarked
package dev.jobwright.bench;

import org.jspecify.annotations.NullMarked;
