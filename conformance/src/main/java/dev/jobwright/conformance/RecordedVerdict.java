package dev.jobwright.conformance;

import dev.jobwright.validation.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a real API server answered to a request: accepted, or refused because of some fields.
 *
 * @param recorded the case: the request, {@code accepted} and {@code causes}
 */
record RecordedVerdict(Map<String, @Nullable Object> recorded) {
  private static final String ACCEPTED_WRONGLY = "accepted, refused by the server";
  private static final String REFUSED_WRONGLY = "refused, accepted by the server";
  private static final String OTHER_FIELDS = "refused because of other fields than by the server";

  /** The ways in which the library and the server can disagree. */
  static final List<String> DISAGREEMENTS =
      List.of(ACCEPTED_WRONGLY, REFUSED_WRONGLY, OTHER_FIELDS);

  /** Asks the library too, and compares. */
  Check check(Function<Map<String, @Nullable Object>, List<Violation>> library) {
    return new Check(
        recorded.toString(), () -> Finding.of(divergences(fields(library.apply(recorded)))));
  }

  private List<Divergence> divergences(Set<String> here) {
    Set<String> there = causes();
    boolean accepted = Boolean.TRUE.equals(recorded.get("accepted"));
    if (accepted == here.isEmpty() && here.equals(there)) {
      return List.of();
    }
    String refused = accepted ? REFUSED_WRONGLY : OTHER_FIELDS;
    String kind = here.isEmpty() ? ACCEPTED_WRONGLY : refused;
    return List.of(new Divergence(kind, there.toString(), here.toString()));
  }

  private Set<String> causes() {
    return Data.list(recorded.get("causes")).stream()
        .map(cause -> Data.text(Data.map(cause).get("field")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> fields(List<Violation> violations) {
    return violations.stream().map(Violation::field).collect(Collectors.toCollection(TreeSet::new));
  }
}
