package dev.jobwright.conformance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that tells how far this library agrees with the recordings that come with it. */
final class Page {
  private static final String BEGIN =
      """
      # Conformance

      How far Jobwright does what a real cluster (Kubernetes v1.36) did. The recordings are in this
      repository; every build compares all of them, and this page is written by the command below.

      ```sh
      java -jar conformance/target/jobwright-conformance.jar page docs/conformance.md
      ```

      The other commands compare one kind each, with the recordings inside or with others of the
      same form, print every divergence with both values, and exit with 1 if there is one. Which test
      proves which rule is told by [rules.md](rules.md).
      """;

  private static final String SECTION =
      """

      ## %s: %d of %d

      %s

      ```sh
      java -jar conformance/target/jobwright-conformance.jar %s
      ```
      """;

  private static final String TABLE =
      """

      |           feature            | recordings | agree | Kubernetes |
      |------------------------------|------------|-------|------------|
      """;

  private Page() {}

  static String text() {
    return BEGIN + Stream.of(Kind.values()).map(Page::section).collect(Collectors.joining());
  }

  private static String section(Kind kind) {
    List<Check> checks = kind.ownChecks();
    long passed = checks.stream().filter(check -> check.finding().agrees()).count();
    String section =
        SECTION.formatted(kind.title(), passed, checks.size(), kind.description(), kind.usage());
    return kind == Kind.TRACES ? section + features() : section;
  }

  /** Tells for each feature how many of the recorded Jobs that show it agree. */
  private static String features() {
    List<Trace> traces = Traces.own();
    Set<Trace> agreeing =
        traces.stream().filter(trace -> Replay.finding(trace).agrees()).collect(Collectors.toSet());
    return Feature.ALL.stream()
        .filter(feature -> traces.stream().anyMatch(feature.isShown()))
        .map(feature -> row(feature, traces, agreeing))
        .collect(Collectors.joining("", TABLE, ""));
  }

  private static String row(Feature feature, List<Trace> traces, Set<Trace> agreeing) {
    List<Trace> shown = traces.stream().filter(feature.isShown()).toList();
    long agreed = shown.stream().filter(agreeing::contains).count();
    String versions =
        shown.stream().map(Trace::kubernetes).distinct().sorted().collect(Collectors.joining(", "));
    return "| %-28s | %-10d | %-5d | %-10s |\n"
        .formatted(feature.title(), shown.size(), agreed, versions);
  }
}
