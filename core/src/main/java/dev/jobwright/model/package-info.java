@NullMarked
package dev.jobwright.model;

import org.jspecify.annotations.NullMarked;
