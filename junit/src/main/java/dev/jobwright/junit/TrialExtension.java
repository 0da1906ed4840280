package dev.jobwright.junit;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Lets an adversary into one repetition of a test, and takes in how it ends. */
final class TrialExtension
    implements BeforeEachCallback,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler {
  private final Trial trial;

  TrialExtension(Trial trial) {
    this.trial = trial;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Session session = JobwrightExtension.sessionOf(context);
    if (session == null || !session.isVirtual()) {
      throw new IllegalStateException(
          "@AdversarialTest needs a JobwrightExtension in virtual time: put @JobwrightTest on %s"
              .formatted(context.getRequiredTestClass().getSimpleName()));
    }
    session.configure(runtime -> runtime.adversary(trial.adversary()));
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown) {
    take(thrown);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown) {
    take(thrown);
  }

  /** Keeps a failure that only steers the search; that of the last repetition is the test's. */
  private void take(Throwable thrown) {
    trial.failed(thrown);
    if (trial.isLast()) {
      throw trial.error(thrown);
    }
  }
}
