@NullMarked
package dev.jobwright.validation;

import org.jspecify.annotations.NullMarked;
