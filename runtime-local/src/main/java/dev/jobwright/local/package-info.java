@NullMarked
package dev.jobwright.local;

import org.jspecify.annotations.NullMarked;
