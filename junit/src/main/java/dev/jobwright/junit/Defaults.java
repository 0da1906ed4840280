package dev.jobwright.junit;

import dev.jobwright.local.LocalRuntimeBuilder;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What an extension was built with; annotations of a test go before it.
 *
 * @param start when virtual time starts; {@code null} for the usual instant
 * @param systemTime whether tests follow the machine's clock
 * @param seed what names are drawn from; 0 for one that follows from the test
 * @param changes what each runtime's builder is told besides
 */
record Defaults(
    @Nullable Instant start,
    boolean systemTime,
    long seed,
    List<Consumer<LocalRuntimeBuilder>> changes) {

  /** The configuration parameter, or system property, that replaces the seed of every test. */
  static final String SEED = "jobwright.seed";

  /** What an extension without a builder has. */
  static final Defaults NONE = new Defaults(null, false, 0, List.of());

  /** Returns what one test's runtime is made with. */
  Setup of(ExtensionContext context) {
    Optional<OnCluster> cluster = find(context, OnCluster.class);
    boolean real = systemTime || cluster.isPresent() || find(context, SystemTime.class).isPresent();
    return new Setup(
        real ? null : startOf(context),
        seedOf(context),
        changes,
        cluster.map(where -> target(where, context)).orElse(null));
  }

  private static ClusterTarget target(OnCluster where, ExtensionContext context) {
    return new ClusterTarget(
        ClusterCondition.kubeconfig(context).orElseThrow(), where.context(), where.namespace());
  }

  private Instant startOf(ExtensionContext context) {
    String usual = start == null ? Session.START : start.toString();
    return Instant.parse(
        find(context, JobwrightTest.class).map(JobwrightTest::startingAt).orElse(usual));
  }

  private long seedOf(ExtensionContext context) {
    Optional<String> given = context.getConfigurationParameter(SEED);
    if (given.isPresent()) {
      return Long.parseLong(given.get().strip());
    }
    long annotated = find(context, JobwrightTest.class).map(JobwrightTest::seed).orElse(0L);
    long wanted = annotated == 0 ? seed : annotated;
    return wanted == 0 ? nameOf(context).hashCode() : wanted;
  }

  private static String nameOf(ExtensionContext context) {
    return context.getRequiredTestClass().getName()
        + "#"
        + context.getRequiredTestMethod().getName();
  }

  /** Finds an annotation of the test, or of the class that it is in, or of one around that. */
  private static <A extends Annotation> Optional<A> find(ExtensionContext context, Class<A> type) {
    Optional<A> found = find(context.getElement().orElse(null), type);
    Class<?> holder = context.getTestClass().orElse(null);
    while (found.isEmpty() && holder != null) {
      found = find(holder, type);
      holder = holder.getEnclosingClass();
    }
    return found;
  }

  private static <A extends Annotation> Optional<A> find(
      @Nullable AnnotatedElement element, Class<A> type) {
    return AnnotationSupport.findAnnotation(element, type);
  }
}
