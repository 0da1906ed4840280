@NullMarked
package dev.jobwright.schema;

import org.jspecify.annotations.NullMarked;
