package dev.jobwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

  @Test
  void the_page_in_the_documents_is_the_one_that_is_written_now() throws Exception {
    assertThat(Path.of("..", "docs", "conformance.md")).content().isEqualTo(Page.text());
  }

  @Test
  void the_command_writes_the_page(@TempDir Path folder) throws Exception {
    Path page = folder.resolve("page.md");

    assertThat(Main.run(System.out, "page", page.toString())).isZero();
    assertThat(Files.readString(page)).startsWith("# Conformance\n").contains("## Schedules: 2000");
  }
}
