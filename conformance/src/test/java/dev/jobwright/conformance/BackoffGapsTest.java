package dev.jobwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackoffGapsTest {

  @Test
  void a_gap_shorter_than_the_back_off_in_every_recorded_run_is_a_divergence() {
    Trace trace = trace(List.of(0, 14), List.of(0, 16));

    assertThat(check(trace, 0.0, 9.0))
        .singleElement()
        .hasToString(
            "Divergence[field=podCreatedAtSecondsPerRun[1], expected=at least 10.0, observed=9.0]");
    assertThat(check(trace, 0.0, 10.0)).isEmpty();
  }

  @Test
  void a_gap_that_slow_starts_explain_is_none() {
    assertThat(check(trace(List.of(0, 12), List.of(0, 25)), 0.0, 5.0)).isEmpty();
    assertThat(check(trace(List.of(0, 30), List.of(0, 6)), 0.0, 5.0)).isEmpty();
  }

  private static List<Divergence> check(Trace trace, Double... createdAt) {
    List<Divergence> divergences = new ArrayList<>();
    new BackoffGaps(trace).check(List.of(createdAt), divergences);
    return divergences;
  }

  private static Trace trace(List<Integer> run, List<Integer> other) {
    Map<String, Object> container =
        Map.of("name", "main", "image", "busybox", "command", List.of("<scripted>"));
    Map<String, Object> pod = Map.of("restartPolicy", "Never", "containers", List.of(container));
    return new Trace(
        Map.of(
            "spec", Map.of("template", Map.of("spec", pod)),
            "outcomes", Map.of("*", List.of(Map.of("exit", 1, "seconds", 2))),
            "expect", Map.of("failed", 2),
            "podCreatedAtSecondsPerRun", List.of(run, other)));
  }
}
