@NullMarked
package dev.jobwright.architecture;

import org.jspecify.annotations.NullMarked;
