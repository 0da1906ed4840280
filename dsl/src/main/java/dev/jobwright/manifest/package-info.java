/** Resources as YAML or JSON, and back with line and column of what is wrong. */
@NullMarked
package dev.jobwright.manifest;

import org.jspecify.annotations.NullMarked;
