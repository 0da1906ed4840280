package dev.jobwright.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs test classes within a test, to see how they fail. */
final class Platform {
  private Platform() {}

  static TestExecutionSummary run(Class<?> tests, Map<String, String> parameters) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests))
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
            .configurationParameters(parameters)
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }

  /** Returns what is printed of the only failure of a class's tests. */
  static String failureOf(Class<?> tests) {
    return failureOf(tests, Map.of());
  }

  static String failureOf(Class<?> tests, Map<String, String> parameters) {
    TestExecutionSummary summary = run(tests, parameters);
    if (summary.getFailures().size() != 1) {
      throw new AssertionError("failures: " + summary.getFailures());
    }
    StringWriter text = new StringWriter();
    summary.getFailures().get(0).getException().printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
