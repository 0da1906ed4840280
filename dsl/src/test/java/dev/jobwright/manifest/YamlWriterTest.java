package dev.jobwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "b",
        "t",
        "tt",
        "batch/v1",
        "busybox:1.28",
        "willvelida/kuard",
        "/bin/sh",
        "-c",
        "--keygen-enable",
        "--keygen-memq-server=http://queue:8080/memq/server",
        "date; echo Hello",
        "app.kubernetes.io/name",
        "a, b",
        "a#b",
        "a:b",
        "a::b",
        "?a",
        "100m",
        "2Gi",
        "1.2.3",
        "10.0.0.1",
        "10.0.0.0/8",
        "1a2b3c",
        "$(JOB_NAME)",
        "it's",
        "say \"hi\"",
        "back\\slash",
        "na\u00efve",
        "\u65e5\u672c",
        "\ud83d\ude00",
        "nope",
        "yesterday",
        "nullable",
        "1e",
        "e3x",
        "..",
        ".a",
        "x y",
        "()",
        "a=b",
        "Infinity",
        "12h",
        "_1",
        "e3",
        "E-3",
        "10 items",
        "3 blind mice",
        "100% sure"
      })
  void text_that_no_reader_misreads_is_plain(String text) {
    assertThat(value(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no",
        "NO",
        "Yes",
        "y",
        "N",
        "on",
        "off",
        "true",
        "False",
        "null",
        "NULL",
        "~",
        "1e3",
        ".",
        ".e1",
        "-.",
        "0o7",
        "012",
        "08",
        "0x1f",
        "0b1",
        "1_000",
        "0_x1f",
        "2e_+5",
        "1,000",
        "+1",
        "-1",
        ".5",
        "5.",
        "1.28",
        "-.5",
        "1:30",
        "0 9 1 1 1",
        "5 4 * * MON-FRI",
        "190:20:30.5",
        "2026-01-31",
        "2001-12-14 21:59:43",
        ".inf",
        "-.INF",
        ".nan",
        "NaN",
        "=",
        "<<",
        "0 */5 * * *",
        "0 2 * * 1-5",
        "* * * * *",
        "@daily",
        "- a",
        "-",
        "?",
        "? a",
        ":",
        ": a",
        "a: b",
        "a:",
        "a #b",
        "#a",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "{a}",
        "[a]",
        "]",
        "}",
        ",a",
        "'a'",
        " a",
        "a ",
        "{{ .Values.x }}"
      })
  void text_that_a_reader_would_misread_is_quoted(String text) {
    assertThat(value(text)).isEqualTo('"' + text + '"');
  }

  @Test
  void quotes_and_what_cannot_be_seen_are_escaped() {
    assertThat(value("\"a\": \\")).isEqualTo("\"\\\"a\\\": \\\\\"");
    assertThat(value("\t\r\u0000\u001b\u007f\u0085\u00a0"))
        .isEqualTo("\"\\t\\r\\0\\e\\x7f\\N\\_\"");
    assertThat(value("\u0007\b\u000b\f\u0001")).isEqualTo("\"\\a\\b\\v\\f\\x01\"");
    assertThat(value("\u200b\u2028\ufeff\uffff")).isEqualTo("\"\\u200b\\u2028\\ufeff\\uffff\"");
    assertThat(value("\udb40\udc01: \ud83d\ude00")).isEqualTo("\"\\U000e0001: \ud83d\ude00\"");
    assertThat(value("\u00e9: \u00fc")).isEqualTo("\"\u00e9: \u00fc\"");
  }

  @Test
  void lines_are_a_block_that_keeps_its_last_line_ends() {
    assertThat(value("#!/bin/sh\nset -e\n  echo 'a: b'\n\nexit 0"))
        .isEqualTo("|-\n  #!/bin/sh\n  set -e\n    echo 'a: b'\n\n  exit 0");
    assertThat(value("a\nb\n")).isEqualTo("|\n  a\n  b");
    assertThat(value("a\n")).isEqualTo("|\n  a");
    assertThat(value("a\n\n\n")).isEqualTo("|+\n  a\n\n");
    assertThat(value("\na")).isEqualTo("|-\n\n  a");
  }

  @Test
  void lines_with_tabs_and_lines_that_are_indented_from_the_first_are_a_block() {
    assertThat(value("all:\n\techo\thi\n")).isEqualTo("|\n  all:\n  \techo\thi");
    assertThat(value("\ta\nb")).isEqualTo("|2-\n  \ta\n  b");
    assertThat(value("\n  a\nb")).isEqualTo("|2-\n\n    a\n  b");
  }

  @Test
  void a_block_is_indented_by_the_key_or_dash_it_belongs_to() {
    String block = "\tx\ny\n";
    Map<String, Object> document =
        Map.of("a", List.of(block, block, List.of(block), Map.of("b", Map.of("- c", block))));
    String yaml = YamlWriter.write(List.of(document, Map.of("d", "no")));
    assertThat(yaml)
        .isEqualTo(
            """
            a:
            - |2
              \tx
              y
            - |2
              \tx
              y
            - - |2
                \tx
                y
            - b:
                "- c": |2
                  \tx
                  y
            ---
            d: "no"
            """);
    assertThat(Documents.read(Source.of(yaml))).isEqualTo(List.of(document, Map.of("d", "no")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a \nb", "a\t\nb", "a\n ", "a\n \nb", "\n", "\t\n", "a\r\nb", "a\n\u2028"})
  void lines_that_a_block_would_hide_something_of_are_quoted(String text) {
    assertThat(value(text)).startsWith("\"").endsWith("\"").doesNotContain("\n");
  }

  @Test
  void long_lines_are_never_folded() {
    String words = "word ".repeat(500) + "end";
    assertThat(value(words)).isEqualTo(words);
    assertThat(value(words + ":")).isEqualTo('"' + words + ":\"");
  }

  @Test
  void a_very_long_key_is_written_so_that_readers_find_its_end() {
    String key = "k".repeat(127);
    assertThat(key(key)).isEqualTo(key);
    assertThat(YamlWriter.write(List.of(Map.of(key + "k", Map.of("a", List.of("b"))))))
        .isEqualTo("? " + key + "k\n: a:\n  - b\n");
  }

  @Test
  void keys_are_quoted_like_values_and_never_look_like_the_start_of_a_document() {
    assertThat(key("no")).isEqualTo("\"no\"");
    assertThat(key("a: b")).isEqualTo("\"a: b\"");
    assertThat(key("---a")).isEqualTo("\"---a\"");
    assertThat(key("app.kubernetes.io/name")).isEqualTo("app.kubernetes.io/name");
  }

  @Test
  void nested_values_are_laid_out_as_kubectl_does() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("map", Map.of("emptyDir", Map.of()));
    document.put("list", List.of("a", Map.of("name", "b"), List.of("c", "d"), Map.of(), List.of()));
    document.put("none", List.of());
    document.put("script", List.of("a\nb\n"));
    document.put("nothing", null);
    document.put("flag", true);
    assertThat(YamlWriter.write(List.of(document)))
        .isEqualTo(
            """
            map:
              emptyDir: {}
            list:
            - a
            - name: b
            - - c
              - d
            - {}
            - []
            none: []
            script:
            - |
              a
              b
            nothing: null
            flag: true
            """);
  }

  @Test
  void a_key_without_a_character_or_with_lines_is_quoted_in_one_line() {
    assertThat(key("")).isEqualTo("\"\"");
    assertThat(key("a\nb\n")).isEqualTo("\"a\\nb\\n\"");
  }

  @Test
  void a_key_that_is_long_only_when_it_is_quoted_is_marked_as_one() {
    String key = "\u200b".repeat(40);
    assertThat(YamlWriter.write(List.of(Map.of(key, 1))))
        .isEqualTo("? \"" + "\\u200b".repeat(40) + "\"\n: 1\n");
  }

  @Test
  void documents_are_separated() {
    assertThat(YamlWriter.write(List.of(Map.of("a", 1), Map.of(), Map.of("b", 2))))
        .isEqualTo("a: 1\n--- {}\n---\nb: 2\n");
    assertThat(YamlWriter.write(List.of())).isEmpty();
  }

  @Test
  void numbers_are_written_so_that_every_reader_takes_them_for_numbers() {
    assertThat(value(1)).isEqualTo("1");
    assertThat(value(-5L)).isEqualTo("-5");
    assertThat(value(new BigInteger("18446744073709551616"))).isEqualTo("18446744073709551616");
    assertThat(value(0.1)).isEqualTo("0.1");
    assertThat(value(1.5f)).isEqualTo("1.5");
    assertThat(value(1e30)).isEqualTo("1.0e+30");
    assertThat(value(1.5e-9)).isEqualTo("1.5e-9");
    assertThat(value(new BigDecimal("1.10"))).isEqualTo("1.10");
    assertThat(value(new BigDecimal("1E+1000000").negate().pow(0))).isEqualTo("1");
  }

  @Test
  void what_no_manifest_can_hold_is_refused() {
    assertThatThrownBy(() -> value(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("NaN is a number that Kubernetes does not take");
    assertThatThrownBy(() -> value(new BigDecimal("1e1000000")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> value("a\ud800"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Half a surrogate pair at index 1 of a text is no character; remove it");
    assertThatThrownBy(() -> value(java.time.Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("YAML has no java.time.Instant");
  }

  private static String key(String key) {
    String yaml = YamlWriter.write(List.of(Map.of(key, "v")));
    assertThat(yaml).endsWith(": v\n");
    return yaml.substring(0, yaml.length() - 4);
  }

  private static String value(Object value) {
    String yaml = YamlWriter.write(Arrays.asList(Map.of("k", value)));
    assertThat(yaml).startsWith("k: ").endsWith("\n");
    return yaml.substring(3, yaml.length() - 1);
  }
}
