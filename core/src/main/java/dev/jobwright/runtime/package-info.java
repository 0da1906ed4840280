@NullMarked
package dev.jobwright.runtime;

import org.jspecify.annotations.NullMarked;
