package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.schema.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    Map<String, Object> stored =
        ((Job) Resource.of(verdict.map("posted"))).defaulted().toDocument();
    Object changed = stored;
    for (Map<String, Object> change : verdict.changes()) {
      List<String> steps = FieldPath.steps(String.valueOf(change.get("path")));
      changed = changed(changed, steps, change);
    }
    return Validation.checkUpdate(stored, asMap(changed), state(verdict.map("status")));
  }

  private static UpdateState state(Map<String, Object> status) {
    return new UpdateState(
        status.get("startTime").equals(true),
        (Integer) status.get("active"),
        status.get("suspended").equals(true));
  }

  private static Object changed(Object tree, List<String> steps, Map<String, Object> change) {
    if (steps.isEmpty()) {
      return change.get("value");
    }
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    if (tree instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list);
      copy.set(Integer.parseInt(step), changed(list.get(Integer.parseInt(step)), rest, change));
      return copy;
    }
    Map<String, Object> copy = new LinkedHashMap<>(tree == null ? Map.of() : asMap(tree));
    if (rest.isEmpty() && change.containsKey("remove")) {
      copy.remove(step);
    } else {
      copy.put(step, changed(copy.get(step), rest, change));
    }
    return copy;
  }

  @SuppressWarnings("unchecked") // documents have text for keys
  private static Map<String, Object> asMap(Object tree) {
    return (Map<String, Object>) tree;
  }
}
