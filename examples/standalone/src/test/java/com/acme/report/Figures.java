package com.acme.report;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of the nightly report again and again, and prints how long each took at last. */
final class Figures {
  private static final int WARM_UPS = 20;

  private Figures() {}

  public static void main(String[] args) {
    Stopwatch watch = new Stopwatch();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(NightlyReportTest.class))
            .build();
    for (int i = 0; i <= WARM_UPS; i++) {
      LauncherFactory.create().execute(request, watch);
    }
    System.out.println("milliseconds, after " + WARM_UPS + " warm-ups:");
    watch.millis.forEach((name, millis) -> System.out.printf("  %-40s %6.1f%n", name, millis));
  }

  private static final class Stopwatch implements TestExecutionListener {
    private final Map<String, Double> millis = new TreeMap<>();
    private long start;

    @Override
    public void executionStarted(TestIdentifier test) {
      start = System.nanoTime();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        millis.put(test.getDisplayName(), (System.nanoTime() - start) / 1e6);
        result.getThrowable().ifPresent(e -> millis.put(test.getDisplayName(), Double.NaN));
      }
    }
  }
}
