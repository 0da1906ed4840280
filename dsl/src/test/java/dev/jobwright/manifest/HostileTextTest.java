package dev.jobwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is read, there is a value or a {@link ManifestException}, soon. */
class HostileTextTest {
  static final List<String> TOKENS =
      List.of(
          "- ",
          "? ",
          ": ",
          "[",
          "]",
          "{",
          "}",
          ",",
          "&a ",
          "*a",
          "!!int ",
          "!x ",
          "!",
          "|",
          ">",
          "'",
          "\"",
          "#",
          "%",
          "@",
          "`",
          "\n",
          "\r",
          "\t",
          "  ",
          "---\n",
          "...\n",
          "<<: ",
          "<<: *a",
          "\\",
          "\\x",
          "\\U",
          "0x",
          "1e999999999",
          ".inf",
          "~",
          "null",
          "\u0000",
          "\ufeff",
          "\u2028",
          "\ud83d",
          "kind",
          "items",
          "apiVersion: v1\nkind: List\nitems:\n",
          "%YAML 1.1\n---\n",
          "%TAG ! x\n---\n",
          "{\"a\":",
          "[[[[");

  @Property(tries = 2000)
  void random_bytes(@ForAll byte[] bytes) {
    assertReadOrRefused(bytes);
  }

  @Property(tries = 3000)
  void random_tokens(@ForAll("tokens") String text) {
    assertReadOrRefused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 3000)
  void broken_manifests(@ForAll("broken") byte[] bytes) {
    assertReadOrRefused(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{",
        "- ",
        "? ",
        "{\"a\":",
        "[{",
        "&a [",
        "!x [",
        "<<: {",
        "'",
        "\"\\n",
        "#\n",
        "\n",
        " ",
        "a: 1\n",
        "- a\n",
        "--- a\n",
        "a: &a\n",
        "*a ",
        "%",
        "!",
        "1",
        "\ud83d\ude00",
        "a:\n  ",
        "|\n a\n",
        "a, ",
        "? a\n"
      })
  void ten_mebibytes_of_the_same(String part) {
    String text = part.repeat(10_000_000 / part.getBytes(StandardCharsets.UTF_8).length);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertReadOrRefused(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_manifest_with_a_hundred_thousand_problems() {
    StringBuilder text =
        new StringBuilder("apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: j\n  labels:\n");
    for (int i = 0; i < 100_000; i++) {
      text.append("    -").append(i).append(": 1\n");
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertThatThrownBy(() -> Manifest.read(text.toString()))
                .isInstanceOfSatisfying(
                    ManifestException.class, e -> assertThat(e.problems()).hasSize(100)));
  }

  private static void assertReadOrRefused(byte[] bytes) {
    try {
      assertThat(Manifest.read(new ByteArrayInputStream(bytes))).isNotNull();
    } catch (ManifestException e) {
      assertThat(e.problems())
          .isNotEmpty()
          .allMatch(problem -> problem.line() > 0 && problem.column() > 0);
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> tokens() {
    return Arbitraries.of(TOKENS).list().ofMaxSize(12).map(parts -> String.join("", parts));
  }

  /** Manifests with a few stretches of bytes cut, doubled or replaced. */
  @Provide
  Arbitrary<byte[]> broken() {
    Arbitrary<String> manifest =
        Arbitraries.of("oneshot.yaml", "cronjob.yaml", "rs-queue.yaml")
            .map(name -> Cases.resource("seed/" + name));
    Arbitrary<Integer> place = Arbitraries.integers().between(0, 10_000);
    Arbitrary<String> insert =
        Arbitraries.oneOf(Arbitraries.of(TOKENS), Arbitraries.of(Texts.ODD), Arbitraries.just(""));
    Arbitrary<List<Edit>> edits =
        Combinators.combine(place, Arbitraries.integers().between(0, 8), insert)
            .as(Edit::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4);
    return Combinators.combine(manifest, edits).as(HostileTextTest::edited);
  }

  private record Edit(int place, int cut, String insert) {}

  private static byte[] edited(String text, List<Edit> edits) {
    List<Byte> bytes = new ArrayList<>();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      bytes.add(each);
    }
    for (Edit edit : edits) {
      int at = edit.place() % bytes.size();
      bytes.subList(at, Math.min(bytes.size(), at + edit.cut())).clear();
      int i = at;
      for (byte each : edit.insert().getBytes(StandardCharsets.UTF_8)) {
        bytes.add(i++, each);
      }
      bytes.add((byte) '\n');
    }
    byte[] result = new byte[bytes.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = bytes.get(i);
    }
    return result;
  }
}
