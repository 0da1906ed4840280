package dev.jobwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that names what proves each rule. */
class RulesPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern REFERENCE = Pattern.compile("`([^`]+)`");
  private static final Pattern METHOD =
      Pattern.compile("(?:@Test|@Property[^\\n]*|@ParameterizedTest[\\s\\S]*?)\\s+void (\\w+)\\(");

  @Test
  void every_rule_names_tests_and_all_of_them_exist() throws IOException {
    Set<String> known = new TreeSet<>(tests());
    named("recording ", Traces.own()).forEach(known::add);
    named("rule ", rules()).forEach(known::add);

    Map<String, List<String>> proofs = proofs();
    assertThat(proofs).hasSizeGreaterThan(60);
    proofs.forEach(
        (rule, references) -> assertThat(known).as(rule).containsAll(references).isNotEmpty());
  }

  @Test
  void every_recording_and_every_rule_case_proves_something() throws IOException {
    List<String> named = proofs().values().stream().flatMap(List::stream).toList();

    assertThat(named).containsAll(named("recording ", Traces.own()).toList());
    assertThat(named).containsAll(named("rule ", rules()).toList());
  }

  private static Stream<String> named(String kind, List<Trace> traces) {
    return traces.stream().map(trace -> kind + trace.name());
  }

  private static List<Trace> rules() {
    return Recordings.own("job-rules.json", Recordings::list).stream().map(Trace::new).toList();
  }

  /** Returns each rule of the page with what is named beside it. */
  private static Map<String, List<String>> proofs() throws IOException {
    Map<String, List<String>> proofs = new TreeMap<>();
    String page = Files.readString(ROOT.resolve("docs/rules.md"));
    for (String item : page.split("\n(?=- |#|\n)")) {
      if (item.startsWith("- ")) {
        int end = item.lastIndexOf(":\n");
        assertThat(end).as(item).isPositive();
        proofs.put(
            item.substring(0, end),
            REFERENCE
                .matcher(item.substring(end))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList());
      }
    }
    return proofs;
  }

  /** Returns all test methods of the modules that follow the rules, with their class. */
  private static Set<String> tests() throws IOException {
    Set<String> tests = new TreeSet<>();
    for (String module : List.of("core", "runtime-local")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
          String type = String.valueOf(file.getFileName()).replace(".java", "");
          METHOD
              .matcher(Files.readString(file))
              .results()
              .forEach(found -> tests.add(type + "." + found.group(1)));
        }
      }
    }
    return tests;
  }
}
