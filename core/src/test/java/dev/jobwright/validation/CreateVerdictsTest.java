package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Replays manifests that a real API server was given, and compares its answers. */
class CreateVerdictsTest {
  private static final List<Verdict> VERDICTS = Verdict.read("api-server-verdicts.json.gz");

  @Test
  void accepts_and_refuses_as_the_api_server() {
    List<String> disagreements = new ArrayList<>();
    for (Verdict verdict : VERDICTS) {
      List<Violation> violations = Validation.check(verdict.map("manifest"));
      if (violations.isEmpty() != verdict.accepted()) {
        disagreements.add(verdict.recorded() + " but " + violations);
      }
    }
    assertThat(VERDICTS).hasSize(1_500);
    assertThat(disagreements).isEmpty();
  }

  @Test
  void refuses_because_of_the_same_fields() {
    List<String> disagreements = new ArrayList<>();
    for (Verdict verdict : VERDICTS) {
      Set<String> fields =
          Validation.check(verdict.map("manifest")).stream()
              .map(Violation::field)
              .collect(Collectors.toCollection(TreeSet::new));
      if (!fields.equals(verdict.fields())) {
        disagreements.add(verdict.recorded() + " but " + fields);
      }
    }
    assertThat(disagreements).isEmpty();
  }

  @Test
  void gives_the_same_reasons_in_the_same_words_with_a_repair_behind() {
    Set<String> disagreements = new TreeSet<>();
    for (Verdict verdict : VERDICTS) {
      List<Violation> violations = Validation.check(verdict.map("manifest"));
      for (Map<String, Object> cause : verdict.causes()) {
        if (violations.stream().noneMatch(violation -> agree(violation, cause))) {
          disagreements.add(cause.get("field") + ": " + cause.get("message"));
        }
      }
    }
    assertThat(disagreements).isEmpty();
  }

  private static boolean agree(Violation violation, Map<String, Object> cause) {
    String message = String.valueOf(cause.get("message"));
    boolean sameReason =
        violation.field().equals(cause.get("field"))
            && violation.reason().serverReason().equals(cause.get("reason"))
            && message.startsWith(violation.reason().words());
    return sameReason
        && (violation.toString().startsWith(violation.field() + ": " + message)
            || endsAlike(message, violation.detail()));
  }

  /** Whether the server's words, behind the value it was given, are those ours begin with. */
  private static boolean endsAlike(String message, String detail) {
    for (int colon = message.indexOf(": "); colon >= 0; colon = message.indexOf(": ", colon + 1)) {
      if (detail.startsWith(message.substring(colon + 2))) {
        return true;
      }
    }
    return false;
  }
}
