package dev.jobwright.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FiguresPageTest {
  private static final String PAGE =
      """
      # Page

      <!-- figures: cold -->

      before

      <!-- end -->

      <!-- figures: read -->
      <!-- end -->
      """;

  @Test
  void the_figures_of_one_group_are_replaced_and_nothing_else() {
    assertThat(FiguresPage.put(PAGE, "cold", "after\n")).isEqualTo(PAGE.replace("before", "after"));
  }

  @Test
  void a_page_without_a_place_for_the_group_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FiguresPage.put(PAGE, "write", "after\n"))
        .withMessage(
            "The page needs the lines <!-- figures: write --> and <!-- end --> around the figures");
  }
}
