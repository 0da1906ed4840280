package dev.jobwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Jobs that nobody recorded, written from the rules in the form of recordings. */
class JobRulesTest {
  private static final Duration USUAL_SET_UP = Duration.ofSeconds(2);

  @TestFactory
  Stream<DynamicTest> goes_the_way_of_the_rules() {
    return Recordings.own("job-rules.json", file -> List.copyOf(Recordings.list(file))).stream()
        .map(Trace::new)
        .map(
            trace ->
                DynamicTest.dynamicTest(
                    trace.name(),
                    () -> assertThat(new Replay(trace, USUAL_SET_UP).run()).isEmpty()));
  }
}
