package dev.jobwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  @Test
  void quoted_text_stays_text_and_plain_text_has_a_meaning() {
    assertThat(read("a: no\nb: 'no'\nc: \"1\"\nd: |\n  2\ne: 2026-01-31\n"))
        .containsExactly(Map.of("a", false, "b", "no", "c", "1", "d", "2\n", "e", "2026-01-31"));
  }

  @Test
  void documents_are_separated_and_empty_ones_skipped() {
    assertThat(read("---\n# nothing\n---\na: 1\n---\n\n---\nnull\n--- # one more\nb: 2\n...\n"))
        .containsExactly(Map.of("a", 1L), Map.of("b", 2L));
    assertThat(read("")).isEmpty();
    assertThat(read("\uFEFFa: 1")).containsExactly(Map.of("a", 1L));
  }

  @Test
  void a_list_stands_for_its_items() {
    assertThat(
            read(
                """
                apiVersion: v1
                kind: List
                metadata: {resourceVersion: ""}
                items:
                - kind: Job
                - apiVersion: v1
                  kind: List
                  items: [{kind: CronJob}]
                ---
                apiVersion: v1
                kind: List
                ---
                kind: Service
                """))
        .containsExactly(
            Map.of("kind", "Job"), Map.of("kind", "CronJob"), Map.of("kind", "Service"));
  }

  @Test
  void text_that_begins_with_a_brace_is_json_or_else_yaml() {
    assertThat(read("\n {\"a\": 1, \"b\": [null, 1.5, \"x\\u00e9\", true]}\n{\"c\": {}}"))
        .hasSize(2)
        .last()
        .isEqualTo(Map.of("c", Map.of()));
    assertThat(read("{a: no, b: [1]}\n---\n{\"c\": 1,}"))
        .containsExactly(Map.of("a", false, "b", List.of(1L)), Map.of("c", 1L));
  }

  @Test
  void numbers_in_json_are_longs_or_doubles() {
    assertThat(read("{\"a\": 1.0, \"b\": 1e3, \"c\": -7, \"d\": 0.25}"))
        .containsExactly(Map.of("a", 1L, "b", 1000L, "c", -7L, "d", 0.25));
  }

  @Test
  void aliases_repeat_what_is_marked() {
    assertThat(read("a: &x [1]\nb: *x\nc: &y k\n*y : &x 2\nd: *x\n"))
        .containsExactly(Map.of("a", List.of(1L), "b", List.of(1L), "c", "k", "k", 2L, "d", 2L));
  }

  @Test
  void merge_keys_bring_what_is_not_set_below_them() {
    assertThat(
            read(
                """
                a: &a {x: 1, y: 2}
                b: &b
                  <<: *a
                  y: 3
                c:
                  <<: [{z: 4, x: 5}, *b]
                  z: 6
                d: {"<<": 1}
                """))
        .containsExactly(
            Map.of(
                "a", Map.of("x", 1L, "true", 2L),
                "b", Map.of("x", 1L, "true", 3L),
                "c", Map.of("z", 6L, "x", 5L, "true", 3L),
                "d", Map.of("<<", 1L)));
  }

  @Test
  void keys_that_are_no_text_become_text() {
    assertThat(read("1: a\n0x10: b\ntrue: c\n1.50: d\n"))
        .containsExactly(Map.of("1", "a", "16", "b", "true", "c", "1.5", "d"));
  }

  @Test
  void tags_of_yaml_are_obeyed() {
    assertThat(
            read(
                """
                a: !!str 1
                b: !!int '2'
                c: !!float 3
                d: !!bool yes
                e: !!null ''
                f: !!binary aMOp
                g: ! 4
                h: !!map {}
                i: !!seq []
                j: !!timestamp 2026-01-31
                """))
        .first()
        .hasToString("{a=1, b=2, c=3, d=true, e=null, f=h\u00e9, g=4, h={}, i=[], j=2026-01-31}");
  }

  @Test
  void wide_and_deep_texts_within_the_limits_are_read() {
    assertThat(read("a: " + "[".repeat(99) + "]".repeat(99))).hasSize(1);
    assertThat(read("a: " + "x".repeat(10_000_000))).hasSize(1);
    assertThat(read("a:\n" + "- b\n".repeat(200_000)).get(0))
        .hasEntrySatisfying("a", list -> assertThat((List<?>) list).hasSize(200_000));
  }

  private static List<Map<String, Object>> read(String text) {
    return Documents.read(Source.of(text));
  }
}
