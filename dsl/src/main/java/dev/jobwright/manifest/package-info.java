@NullMarked
package dev.jobwright.manifest;

import org.jspecify.annotations.NullMarked;
