package dev.jobwright.conformance;

import dev.jobwright.validation.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PushbackInputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/** Compares what the library says of recorded requests with what a real API server answered. */
final class Verdicts {
  /** In which way the two can disagree. */
  private enum Disagreement {
    ACCEPTED_WRONGLY("accepted, refused by the server"),
    REFUSED_WRONGLY("refused, accepted by the server"),
    OTHER_FIELDS("refused because of other fields than by the server");

    private final String words;

    Disagreement(String words) {
      this.words = words;
    }
  }

  private static final int GZIP = 0x1f;

  private final PrintStream out;
  private final Map<Disagreement, Integer> disagreements = new EnumMap<>(Disagreement.class);
  private int passed;

  Verdicts(PrintStream out) {
    this.out = out;
  }

  /** Reads cases from JSON, compressed or not. */
  static List<Map<String, Object>> read(InputStream in) throws IOException {
    PushbackInputStream input = new PushbackInputStream(in);
    int first = input.read();
    input.unread(first);
    InputStream json = first == GZIP ? new GZIPInputStream(input) : input;
    return JsonMapper.shared().readerForListOf(Map.class).readValue(json);
  }

  /** Replays cases; returns how many the two disagree on. */
  int replay(
      List<Map<String, Object>> cases, Function<Map<String, Object>, List<Violation>> check) {
    for (Map<String, Object> each : cases) {
      compare(each, check.apply(each));
    }
    for (Disagreement kind : Disagreement.values()) {
      out.println(kind.words + ": " + disagreements.getOrDefault(kind, 0));
    }
    out.println(passed + " passed, " + (cases.size() - passed) + " failed");
    return cases.size() - passed;
  }

  private void compare(Map<String, Object> recorded, List<Violation> violations) {
    Set<String> ours =
        violations.stream().map(Violation::field).collect(Collectors.toCollection(TreeSet::new));
    Set<String> theirs = fields(recorded);
    boolean accepted = Boolean.TRUE.equals(recorded.get("accepted"));
    if (ours.isEmpty() != accepted) {
      disagree(
          accepted ? Disagreement.REFUSED_WRONGLY : Disagreement.ACCEPTED_WRONGLY, recorded, ours);
    } else if (!ours.equals(theirs)) {
      disagree(Disagreement.OTHER_FIELDS, recorded, ours);
    } else {
      passed++;
    }
  }

  private void disagree(Disagreement kind, Map<String, Object> recorded, Set<String> fields) {
    disagreements.merge(kind, 1, Integer::sum);
    out.println(kind.words + ": " + fields + " in " + recorded);
  }

  private static Set<String> fields(Map<String, Object> recorded) {
    Set<String> fields = new TreeSet<>();
    if (recorded.get("causes") instanceof List<?> causes) {
      for (Object cause : causes) {
        fields.add(cause instanceof Map<?, ?> map ? String.valueOf(map.get("field")) : "");
      }
    }
    return fields;
  }
}
