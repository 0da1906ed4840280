/** Small runnable programs, one per pattern, and the tour through all of them. */
@NullMarked
package dev.jobwright.examples;

import org.jspecify.annotations.NullMarked;
