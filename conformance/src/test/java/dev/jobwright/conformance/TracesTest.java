package dev.jobwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TracesTest {

  @TestFactory
  Stream<DynamicTest> goes_the_way_of_the_recorded_job() {
    return Traces.own().stream()
        .map(trace -> DynamicTest.dynamicTest(trace.name(), () -> agreesHoweverSlowTheNode(trace)));
  }

  /** On the cluster it took 1 to 9 s until a container had started, and all runs agreed. */
  private static void agreesHoweverSlowTheNode(Trace trace) {
    for (int millis : List.of(1500, 2000, 2500, 3500, 5000)) {
      assertThat(new Replay(trace, Duration.ofMillis(millis)).run())
          .as("with pods that take %d ms to set up", millis)
          .isEmpty();
    }
  }
}
