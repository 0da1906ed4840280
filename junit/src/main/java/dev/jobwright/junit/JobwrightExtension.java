package dev.jobwright.junit;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.runtime.CronRun;
import dev.jobwright.runtime.JobRun;
import dev.jobwright.runtime.JobRuntime;
import dev.jobwright.runtime.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a local runtime of its own, in virtual time, and closes it after the test.
 *
 * <p>Registered by a field with {@code @RegisterExtension}, built by {@link #local()}, or by {@link
 * JobwrightTest}. A test that fails says what ran, when, and with which seed; a test that leaves a
 * thread behind fails. The same test does the same each time: names are drawn from its seed, which
 * {@code -Djobwright.seed=…} replaces.
 *
 * <p>Its methods are for the test that the calling thread runs; tests may run in parallel.
 */
public final class JobwrightExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(JobwrightExtension.class);
  private static final Map<Class<?>, Function<Session, Object>> PARAMETERS =
      Map.of(
          JobRuntime.class, Session::runtime,
          VirtualTime.class, Session::time,
          Images.class, Session::images);

  private final Defaults defaults;
  private final Sessions sessions = new Sessions();

  /** Creates the extension that {@link JobwrightTest} registers. */
  public JobwrightExtension() {
    this(Defaults.NONE);
  }

  JobwrightExtension(Defaults defaults) {
    this.defaults = defaults;
  }

  /**
   * Begins an extension whose tests run on this machine.
   *
   * @return a builder to say what each image means, and then {@code build()}
   */
  public static JobwrightExtensionBuilder local() {
    return new JobwrightExtensionBuilder();
  }

  /**
   * Starts a Job.
   *
   * @param job the Job
   * @return the running Job
   * @throws IllegalArgumentException if the Job is not valid, or an image of it is bound to nothing
   */
  public JobRun submit(Job job) {
    return runtime().submit(job);
  }

  /**
   * Starts a CronJob.
   *
   * @param cronJob the CronJob
   * @return the running CronJob
   * @throws IllegalArgumentException if the CronJob is not valid, or an image of it is bound to
   *     nothing
   */
  public CronRun schedule(CronJob cronJob) {
    return runtime().schedule(cronJob);
  }

  /**
   * Returns the test's runtime.
   *
   * @return the runtime; closed after the test
   */
  public JobRuntime runtime() {
    return sessions.current().runtime();
  }

  /**
   * Says what images mean in this test, beside what the builder has said.
   *
   * @return what to bind with, before the first Job is submitted
   */
  public Images images() {
    return sessions.current().images();
  }

  /**
   * Returns the test's time.
   *
   * @return the time, to be moved
   * @throws IllegalStateException if the test follows the machine's clock
   */
  public VirtualTime time() {
    return sessions.current().time();
  }

  /**
   * Returns the time.
   *
   * @return virtual or real, as the test wants it
   */
  public Instant now() {
    return sessions.current().now();
  }

  /**
   * Moves virtual time forward.
   *
   * @param duration how far
   * @see VirtualTime#advance(Duration)
   */
  public void advance(Duration duration) {
    time().advance(duration);
  }

  /**
   * Moves virtual time to an instant.
   *
   * @param instant when to stop
   * @see VirtualTime#advanceTo(Instant)
   */
  public void advanceTo(Instant instant) {
    time().advanceTo(instant);
  }

  /**
   * Moves virtual time until nothing more is to happen.
   *
   * @see VirtualTime#runUntilIdle()
   */
  public void runUntilIdle() {
    time().runUntilIdle();
  }

  /**
   * Waits until a Job has ended; in virtual time by moving it.
   *
   * @param run the Job
   * @return how it ended
   */
  public Outcome runUntilDone(JobRun run) {
    return sessions.current().runUntilDone(run);
  }

  /** Returns the session of a test, whichever extension has begun it. */
  static @Nullable Session sessionOf(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(Session.class, Session.class);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Session session = new Session(defaults.of(context));
    sessions.begin(context, session);
    context.getStore(NAMESPACE).put(Session.class, session);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Session session = sessions.end(context);
    if (session == null) {
      return;
    }
    context
        .getExecutionException()
        .ifPresent(failure -> failure.addSuppressed(WhatRan.in(session, ReportFolder.of(context))));
    session.close();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return sessions.of(context) != null
        && (valueOf(parameter.getParameter().getType()) != null
            || parameter.isAnnotated(FromManifest.class));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    Optional<FromManifest> manifest = parameter.findAnnotation(FromManifest.class);
    if (manifest.isPresent()) {
      return new ManifestSource(manifest.get(), context.getRequiredTestClass()).find(type);
    }
    Session session = sessions.of(context);
    Function<Session, Object> value = valueOf(type);
    if (session == null || value == null) {
      throw new ParameterResolutionException("not a parameter of Jobwright: " + type.getName());
    }
    try {
      return value.apply(session);
    } catch (IllegalStateException e) {
      throw new ParameterResolutionException(String.valueOf(e.getMessage()), e);
    }
  }

  private static @Nullable Function<Session, Object> valueOf(Class<?> type) {
    return type.getName().equals(TestQueue.TYPE) ? Session::queue : PARAMETERS.get(type);
  }
}
