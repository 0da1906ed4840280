package dev.jobwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a method a test with a runtime of its own, or gives every test of a class one.
 *
 * <p>A test, and each {@code @BeforeEach} and {@code @AfterEach} method, may have parameters of
 * type {@link dev.jobwright.runtime.JobRuntime}, {@link VirtualTime} and {@link Images}, those of
 * {@link FromManifest}, and {@code WorkQueue<String>} for a queue in memory (which needs {@code
 * jobwright-queue}). The runtime is closed after the test, and the test fails if it leaves a thread
 * behind. An annotation of the method goes before that of its class.
 *
 * @see JobwrightExtension
 */
@Documented
@Inherited
@Test
@ExtendWith(JobwrightExtension.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface JobwrightTest {

  /**
   * Sets when virtual time starts.
   *
   * @return an instant such as {@code 2027-03-28T00:00:00Z}
   */
  String startingAt() default "2027-01-01T00:00:00Z";

  /**
   * Sets what names of pods and the like are drawn from.
   *
   * @return a number; 0 for one that follows from the test's own name
   */
  long seed() default 0;
}
