@NullMarked
package dev.jobwright.dsl;

import org.jspecify.annotations.NullMarked;
