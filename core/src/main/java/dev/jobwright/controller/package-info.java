@NullMarked
package dev.jobwright.controller;

import org.jspecify.annotations.NullMarked;
