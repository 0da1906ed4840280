/**
 * Tests batch jobs in JUnit Jupiter: one runtime for each test, in virtual time.
 *
 * <p>{@link dev.jobwright.junit.JobwrightExtension} is registered with {@code @RegisterExtension},
 * or by {@link dev.jobwright.junit.JobwrightTest}. Works with JUnit 5.12 and newer, and JUnit 6.
 */
@NullMarked
package dev.jobwright.junit;

import org.jspecify.annotations.NullMarked;
