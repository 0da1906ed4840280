package dev.jobwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Repeats a test while an adversary does to its pods what Kubernetes may do to them: start them
 * late, kill them, evict them, run them twice.
 *
 * <p>Each repetition is a test of its own, with a new runtime, a new instance, and an adversary
 * with the next seed. The first that fails is repeated with fewer and fewer of the adversary's
 * deeds; the test then fails with the fewest that still break it, and says how to {@linkplain
 * #replay() replay} them. A Job that is safe to rerun succeeds with any seed: the adversary takes
 * at most half of the failures that the Job can stand.
 *
 * <p>The class needs a {@link JobwrightExtension}, as by {@link JobwrightTest}, in virtual time.
 *
 * @see dev.jobwright.local.Adversary
 */
@SuppressWarnings("exports") // the extension is nobody else's
@Documented
@TestTemplate
@ExtendWith(AdversarialTests.class)
@Execution(ExecutionMode.SAME_THREAD)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface AdversarialTest {

  /**
   * Sets how many adversaries the test has to stand.
   *
   * @return the number; their seeds are 1, 2, 3 and so on
   */
  int seeds() default 20;

  /**
   * Repeats what broke the test before, and nothing else.
   *
   * @return what the message of the failure said; empty to search
   */
  String replay() default "";
}
