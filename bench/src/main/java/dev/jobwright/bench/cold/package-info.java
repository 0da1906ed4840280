/** Whole programs that do the same work from a cold start. */
@NullMarked
package dev.jobwright.bench.cold;

import org.jspecify.annotations.NullMarked;
