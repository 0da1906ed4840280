package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void columns_are_as_wide_as_their_widest_cell_and_lines_end_without_blanks() {
    TextTable table =
        new TextTable("NAME", "STATUS", "AGE").row("oneshot", "Complete", "").row("x", "", "1s");
    assertThat(table)
        .hasToString(
            """
            NAME      STATUS     AGE
            oneshot   Complete
            x                    1s""");
  }
}
