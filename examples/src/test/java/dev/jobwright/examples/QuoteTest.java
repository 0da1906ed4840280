package dev.jobwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {
  @Test
  void a_region_is_moved_to_the_left_margin() {
    String source =
        """
        class Example {
          void example() {
            // snippet:%s
            one();
              two();
            // end
          }
        }
        """
            .formatted("Two");
    assertThat(Region.in(source)).containsExactly(new Region("Two", "one();\n  two();"));
  }

  @Test
  void a_block_in_markdown_names_its_region() {
    String document =
        """
        <!-- snippet: Two -->

        ```java
        one();

          two();
        ```

        text

        ```java
        unnamed();
        ```

        ```yaml
        no: java
        ```
        """;
    assertThat(Quote.inMarkdown(document))
        .containsExactly(new Quote("Two", "one();\n\n  two();"), new Quote("", "unnamed();"));
  }

  @Test
  void a_block_in_javadoc_is_found_by_its_code() {
    String source =
        """
          /**
           * Does it.
           *
           * <pre>{@code
           * one();
           *
           *   two();
           * }</pre>
           */
        """;
    assertThat(Quote.inJavadoc(source)).containsExactly(new Quote("", "one();\n\n  two();"));
  }
}
