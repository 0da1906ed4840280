@NullMarked
package dev.jobwright.schedule;

import org.jspecify.annotations.NullMarked;
