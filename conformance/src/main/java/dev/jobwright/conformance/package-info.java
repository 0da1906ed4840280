/** Holds the local runtime to what was recorded on a real cluster. */
@NullMarked
package dev.jobwright.conformance;

import org.jspecify.annotations.NullMarked;
