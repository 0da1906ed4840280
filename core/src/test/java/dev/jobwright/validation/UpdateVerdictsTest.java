package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.schema.Defaulting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Replays changes of Jobs that a real API server was asked for, and compares its answers. */
class UpdateVerdictsTest {
  private static final List<Verdict> VERDICTS = Verdict.read("api-server-update-verdicts.json.gz");

  @Test
  void accepts_and_refuses_as_the_api_server_because_of_the_same_fields() {
    List<String> disagreements = new ArrayList<>();
    for (Verdict verdict : VERDICTS) {
      Set<String> fields =
          violations(verdict).stream()
              .map(Violation::field)
              .collect(Collectors.toCollection(TreeSet::new));
      if (!fields.equals(verdict.fields()) || fields.isEmpty() != verdict.accepted()) {
        disagreements.add(verdict.recorded() + " but " + violations(verdict));
      }
    }
    assertThat(VERDICTS).hasSize(396);
    assertThat(disagreements).isEmpty();
  }

  private static List<Violation> violations(Verdict verdict) {
    Map<String, Object> stored = Defaulting.apply(verdict.map("posted"));
    Map<String, Object> changed = stored;
    for (Map<String, Object> change : verdict.changes()) {
      String path = String.valueOf(change.get("path"));
      changed =
          change.containsKey("remove")
              ? Documents.without(changed, path)
              : Documents.with(changed, path, change.get("value"));
    }
    return Validation.checkUpdate(stored, changed, state(verdict.map("status")));
  }

  private static UpdateState state(Map<String, Object> status) {
    return new UpdateState(
        status.get("startTime").equals(true),
        (Integer) status.get("active"),
        status.get("suspended").equals(true));
  }
}
