package dev.jobwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test, or all tests of a class, on a real cluster: mostly a subclass of the tests that
 * otherwise run here, {@code @OnCluster class ReportOnClusterTest extends ReportTest {}}.
 *
 * <p>Needs {@code jobwright-runtime-k8s}, and a kubeconfig named by {@code
 * -Djobwright.kubeconfig=…} or the variable {@code JOBWRIGHT_KUBECONFIG}; without one the tests are
 * skipped, so that no cluster is used by accident. What images mean is then the cluster's matter.
 * Time passes by itself there: {@link VirtualTime} waits instead of jumping. What a test has
 * started is deleted after it.
 */
@SuppressWarnings("exports") // the extension is nobody else's
@Documented
@Inherited
@ExtendWith(ClusterCondition.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface OnCluster {

  /**
   * Names the namespace in which Jobs run.
   *
   * @return the namespace, which exists
   */
  String namespace() default "default";

  /**
   * Chooses the cluster.
   *
   * @return a context of the kubeconfig; empty for its current one
   */
  String context() default "";
}
