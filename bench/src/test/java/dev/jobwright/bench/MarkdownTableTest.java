package dev.jobwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {

  @Test
  void columns_are_padded_and_headings_centred() {
    String table =
        MarkdownTable.of(
            List.of("work", "goal"), List.of(List.of("read a Job", "2.00"), List.of("write", "4")));
    assertThat(table)
        .isEqualTo(
            """
            |    work    | goal |
            |------------|------|
            | read a Job | 2.00 |
            | write      | 4    |
            """);
  }
}
