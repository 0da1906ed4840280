/**
 * What happened in a run, as a value: for a terminal, for a browser, and for assertions.
 *
 * <p>Knows nothing of runtimes; they fill it in.
 */
@NullMarked
package dev.jobwright.report;

import org.jspecify.annotations.NullMarked;
