package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks over all that is said of the recorded manifests, of wrong pods and of wrong changes. */
class MessagesTest {
  /** Words that tell what to do: a rule that begins with "must" does. */
  private static final Pattern REPAIR =
      Pattern.compile(
          "\\b(must|use|remove|set|name|such as|e\\.g\\.|give|say|supported values|valid values|sort"
              + "|delete|make|add|write|keep|only labels|did you mean|it belongs at)\\b");

  @Test
  void a_message_tells_the_rule_and_the_repair() throws IOException {
    List<String> said = new ArrayList<>(ofPods());
    said.addAll(ofRecordedManifests());
    said.addAll(ofRecordedUpdates());
    assertThat(said).hasSizeGreaterThan(3_000).allSatisfy(MessagesTest::isComplete);
  }

  private static void isComplete(String message) {
    assertThat(message.strip()).isNotEmpty().contains(" ").containsPattern(REPAIR);
  }

  private static List<String> ofPods() throws IOException {
    try (InputStream in = MessagesTest.class.getResourceAsStream("pod-rules.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("  "))
          .map(line -> line.replaceFirst("^  [^ ]+: [A-Z][a-z]+( [a-z]+)?: ", ""))
          .toList();
    }
  }

  private static List<String> ofRecordedManifests() {
    return Verdict.read("api-server-verdicts.json.gz").stream()
        .flatMap(verdict -> details(Validation.check(verdict.map("manifest"))))
        .toList();
  }

  private static List<String> ofRecordedUpdates() {
    List<String> said = new ArrayList<>();
    for (Verdict verdict : Verdict.read("api-server-update-verdicts.json.gz")) {
      Map<String, Object> after = verdict.map("posted");
      for (Map<String, Object> change : verdict.changes()) {
        after = Documents.with(after, (String) change.get("path"), change.get("value"));
      }
      details(Validation.checkUpdate(verdict.map("posted"), after, UpdateState.UNTOUCHED))
          .forEach(said::add);
    }
    return said;
  }

  private static Stream<String> details(List<Violation> violations) {
    return violations.stream().map(Violation::detail);
  }
}
