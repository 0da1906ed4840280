@NullMarked
package dev.jobwright.time;

import org.jspecify.annotations.NullMarked;
