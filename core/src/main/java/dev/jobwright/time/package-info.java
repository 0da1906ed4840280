/** Time as a value that is passed in: the machine's clock, or one that jumps. */
@NullMarked
package dev.jobwright.time;

import org.jspecify.annotations.NullMarked;
